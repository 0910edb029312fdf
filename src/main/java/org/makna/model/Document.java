package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * One source with its canonical text.
 *
 * @param id          row in the study file, never reused
 * @param guid        identity across copies
 * @param folderId    the folder it lies in, or null at the top
 * @param name        unique within its folder
 * @param kind        what it is to the research
 * @param language    BCP 47 code, or empty when not known
 * @param length      length of the text in UTF-16 code units
 * @param codePoints  length of the text in Unicode code points
 * @param textKey     SHA-256 of the canonical text
 * @param originalKey SHA-256 of the original file, or null when there is none
 * @param fileName    name of the original file without its folder, or empty
 * @param created     ISO-8601 instant
 */
public record Document(long id, String guid, @Nullable Long folderId, String name, DocumentKind kind, String language,
        int length, int codePoints, String textKey, @Nullable String originalKey, String fileName, String created) {}
