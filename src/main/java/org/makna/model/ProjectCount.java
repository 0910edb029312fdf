package org.makna.model;

/**
 * How much of a part of a project comes in; what was found is imported or listed, nothing else.
 *
 * @param part     what is counted
 * @param found    how many the project holds
 * @param imported how many of them come in
 * @param listed   how many do not, each of which the findings tell of
 */
public record ProjectCount(ProjectPart part, long found, long imported, long listed) {}
