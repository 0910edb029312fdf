package org.makna.intake;

import com.rtfparserkit.rtf.Command;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the comments of an RTF file, whose facts stand in groups before them and in them. Not for several threads at once. */
final class RtfComments {

    private final MarginComments comments = new MarginComments();
    private final Set<String> marked = new HashSet<>();
    private String author = "";
    private String reference = "";
    private @Nullable LocalDateTime written;

    /**
     * Takes a fact.
     *
     * @param around the text that the comment marks
     */
    void fact(Command command, String value, LineText around) {
        String plain = value.strip();
        switch (command) {
            case atnauthor -> author = plain;
            case atnref -> reference = plain;
            case atndate -> written = plain.matches("-?\\d{1,10}") ? WordTime.of((int) Long.parseLong(plain)) : null;
            case atrfstart -> around.begin(plain);
            default -> {
                marked.add(plain);
                around.end(plain);
            }
        }
    }

    /** Takes the words of a comment; one that marks no passage stands where it is. */
    void add(String words, LineText around) {
        String id = reference.isEmpty() ? "@" + comments.count() : reference;
        if (!marked.contains(id)) {
            around.end(id);
        }
        comments.add(new MarginComments.Comment(id, null, author, written, words));
        author = "";
        reference = "";
        written = null;
    }

    MarginComments all() {
        return comments;
    }
}
