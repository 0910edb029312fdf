package org.makna.model;

/**
 * What a study says of itself.
 *
 * @param guid        identity across copies
 * @param title       shown to people
 * @param description free text, may be empty
 * @param language    BCP 47 code of most documents, such as {@code id}; empty when not said
 * @param revision    number of the latest history step, only rises
 */
public record StudyInfo(String guid, String title, String description, String language, long revision) {}
