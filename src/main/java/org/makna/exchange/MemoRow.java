package org.makna.exchange;

import java.util.List;

/**
 * One memo to write.
 *
 * @param title    shown in lists
 * @param about    what it is linked to, as people write it
 * @param text     Markdown, may be empty
 * @param coder    name of who wrote it
 * @param created  ISO-8601 instant
 * @param modified ISO-8601 instant
 * @param guid     identity across copies
 */
public record MemoRow(String title, List<String> about, String text, String coder, String created, String modified,
        String guid) {

    public MemoRow {
        about = List.copyOf(about);
    }
}
