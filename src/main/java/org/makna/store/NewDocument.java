package org.makna.store;

import org.jspecify.annotations.Nullable;
import org.makna.model.DocumentKind;

/**
 * A document to create; its contents must be in the study file already.
 *
 * @param folderId    the folder it goes into, or null for the top
 * @param name        unique within that folder
 * @param kind        what it is to the research
 * @param language    BCP 47 code, or empty
 * @param length      length of the text in UTF-16 code units
 * @param codePoints  length of the text in Unicode code points
 * @param textKey     key of the canonical text
 * @param originalKey key of the original file, or null
 * @param fileName    name of the original file, or empty
 * @param guid        identity across copies, or null for a new one
 */
public record NewDocument(@Nullable Long folderId, String name, DocumentKind kind, String language, int length,
        int codePoints, String textKey, @Nullable String originalKey, String fileName, @Nullable String guid) {}
