package org.makna.model;

/**
 * A coding query that is kept under a name and answered anew each time.
 *
 * @param id         row in the study file, never reused
 * @param guid       identity across copies
 * @param name       unique in the study
 * @param definition the query as written
 */
public record SavedQuery(long id, String guid, String name, String definition) {}
