package org.makna.model;

/**
 * A collection: a named set of documents, of codes or of cases.
 *
 * @param id          row in the study file, never reused
 * @param guid        identity across copies
 * @param kind        what its members are
 * @param name        unique in the study, whatever the kind
 * @param description what brings the members together, may be empty
 */
public record StudyCollection(long id, String guid, CollectionKind kind, String name, String description) {}
