package org.makna.model;

/**
 * A unit of analysis: a respondent, a place, an account.
 *
 * @param id   row in the study file, never reused
 * @param guid identity across copies
 * @param name unique in the study
 */
public record Case(long id, String guid, String name) {}
