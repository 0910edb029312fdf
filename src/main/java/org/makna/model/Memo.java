package org.makna.model;

import java.util.List;

/**
 * What a researcher noted down, linked to any number of things.
 *
 * @param id       row in the study file, never reused
 * @param guid     identity across copies
 * @param title    shown in lists, not empty
 * @param text     Markdown, may be empty
 * @param coderId  who wrote it
 * @param created  ISO-8601 instant
 * @param modified ISO-8601 instant of the last change of title or text
 * @param links    what it is about, in the order they were linked
 */
public record Memo(long id, String guid, String title, String text, long coderId, String created, String modified,
        List<MemoLink> links) {

    public Memo {
        links = List.copyOf(links);
    }
}
