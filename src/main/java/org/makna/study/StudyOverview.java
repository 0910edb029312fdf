package org.makna.study;

/**
 * How much a study holds.
 *
 * @param title     shown to people
 * @param documents number of documents
 * @param codes     number of codes
 * @param codings   number of codings
 * @param cases     number of cases
 * @param revision  number of the latest history step
 */
public record StudyOverview(String title, long documents, long codes, long codings, long cases, long revision) {}
