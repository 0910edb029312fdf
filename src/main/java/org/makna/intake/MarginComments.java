package org.makna.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;
import org.makna.model.Graphemes;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.TextRange;

/** The comments in the margin of a document, until it is known where in its text they stand. Not for several threads at once. */
final class MarginComments {

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?).*");

    private final List<Comment> comments = new ArrayList<>();
    private final Map<String, Comment> byId = new HashMap<>();

    /**
     * A comment as the file has it.
     *
     * @param id      in the file
     * @param answers the comment that it answers, or null
     * @param author  who wrote it, or empty
     * @param written when, by the clock of its author, or null
     * @param text    its words
     */
    record Comment(String id, @Nullable String answers, String author, @Nullable LocalDateTime written, String text) {}

    /** A time such as {@code 2026-03-01T08:00:00Z}; programs write the clock on the wall, whatever zone they name. */
    static @Nullable LocalDateTime time(@Nullable String written) {
        Matcher time = TIME.matcher(written == null ? "" : written.strip());
        try {
            return time.matches() ? LocalDateTime.parse(time.group(1)) : null;
        } catch (DateTimeException e) {
            // Times are told where they are known; nothing rests on them.
            return null;
        }
    }

    int count() {
        return comments.size();
    }

    /** Takes a comment; of several with one id, which only damaged files have, each stands where the first does. */
    void add(Comment comment) {
        comments.add(comment);
        byId.putIfAbsent(comment.id(), comment);
    }

    /**
     * Puts the comments on the text that they mark; an answer without a mark of its own stands where the comment does that it
     * answers, and one that marks no words stands on the nearest.
     *
     * @param text canonical text
     */
    List<ImportedComment> on(String text, CommentPlaces places, ContentTally tally) {
        List<ImportedComment> placed = new ArrayList<>();
        for (Comment comment : comments) {
            String words = CanonicalTextBuilder.canonical(comment.text()).strip();
            if (words.isEmpty() || text.isBlank()) {
                tally.count(Item.LOST_COMMENTS);
                continue;
            }
            placed.add(new ImportedComment(range(text, comment, places), comment.author().strip(), comment.written(),
                    words));
        }
        tally.count(Item.COMMENTS, placed.size());
        placed.sort(Comparator.comparingInt((ImportedComment one) -> one.range().start())
                .thenComparingInt(one -> one.range().end()).thenComparing(ImportedComment::written,
                        Comparator.nullsLast(Comparator.naturalOrder())));
        return placed;
    }

    private TextRange range(String text, Comment comment, CommentPlaces places) {
        TextRange marked = marked(text, comment, places);
        Comment answered = comment.answers() == null ? null : byId.get(comment.answers());
        if (marked.isEmpty() && answered != null) {
            TextRange other = marked(text, answered, places);
            marked = other.isEmpty() ? marked : other;
        }
        return Graphemes.widen(text, marked.isEmpty() ? NearestWords.of(text, marked.start()) : marked);
    }

    /** What a comment marks, without the white space around it. */
    private static TextRange marked(String text, Comment comment, CommentPlaces places) {
        TextRange range = places.of(comment.id());
        if (range == null) {
            return new TextRange(0, 0);
        }
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new TextRange(start, end) : new TextRange(range.end(), range.end());
    }
}
