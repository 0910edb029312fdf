package org.makna.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the comments in the margin of a Word document. */
final class DocxComments {

    private DocxComments() {
    }

    /**
     * Reads the words of the comments and which of them answer others.
     *
     * @param comments the part of the comments, or null
     * @param threads  the part that newer programs put beside it, or null
     */
    static MarginComments of(@Nullable XmlElement comments, @Nullable XmlElement threads, DocxStyles styles,
            DocxNumbering numbering, ContentTally tally) {
        MarginComments read = new MarginComments();
        if (comments == null) {
            return read;
        }
        Map<String, String> byParagraph = new HashMap<>();
        for (XmlElement comment : comments.children()) {
            comment.children().forEach(child -> {
                String paragraph = child.attribute("x:paraId");
                if (paragraph != null) {
                    byParagraph.put(paragraph, String.valueOf(comment.attribute("id")));
                }
            });
        }
        Map<String, String> answered = new HashMap<>();
        if (threads != null) {
            threads.children().forEach(thread -> {
                String comment = byParagraph.get(String.valueOf(thread.attribute("x:paraId")));
                String above = byParagraph.get(String.valueOf(thread.attribute("x:paraIdParent")));
                if (comment != null && above != null && !above.equals(comment)) {
                    answered.put(comment, above);
                }
            });
        }
        for (XmlElement comment : comments.children()) {
            if (comment.name().equals("comment")) {
                String id = String.valueOf(comment.attribute("id"));
                LineSink lines = new LineSink();
                DocxBlocks blocks = new DocxBlocks(styles, numbering, tally, null, lines);
                comment.children().forEach(blocks::block);
                blocks.finish();
                String author = comment.attribute("author");
                read.add(new MarginComments.Comment(id, answered.get(id), author == null ? "" : author,
                        MarginComments.time(comment.attribute("date")), lines.text().text()));
            }
        }
        return read;
    }
}
