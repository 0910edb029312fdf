package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * A folder of documents.
 *
 * @param id       row in the study file, never reused
 * @param guid     identity across copies
 * @param parentId the folder it lies in, or null at the top
 * @param name     unique within its parent
 * @param position order among its siblings
 */
public record Folder(long id, String guid, @Nullable Long parentId, String name, int position) {}
