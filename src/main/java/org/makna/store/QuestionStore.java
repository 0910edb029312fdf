package org.makna.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.makna.model.TextRange;

/** The answers to survey questions in all documents, to be read at one go. */
public final class QuestionStore {

    private final Sql sql;

    QuestionStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A question in a document.
     *
     * @param label the question
     * @param range the question with its answer
     */
    public record Question(String label, TextRange range) {}

    /**
     * A document that answers questions.
     *
     * @param id        its row
     * @param name      its name, without folders
     * @param fileName  name of the file it came from
     * @param text      its canonical text
     * @param questions in the order of the text
     */
    public record Answered(long id, String name, String fileName, String text, List<Question> questions) {}

    /** Hands over every document that answers questions, in the order they came. */
    public void each(Consumer<Answered> reader) {
        Map<Long, List<Question>> questions = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        sql.each("SELECT document, label, start, end FROM section WHERE kind = 'question' ORDER BY document, start",
                row -> questions.computeIfAbsent(row.number(1), id -> new ArrayList<>()).add(new Question(
                        labels.computeIfAbsent(row.text(2), same -> same),
                        new TextRange(row.integer(3), row.integer(4)))));
        sql.each("""
                SELECT document.id, document.name, document.file_name, content.bytes
                FROM document JOIN content ON content.key = document.text_key
                WHERE document.id IN (SELECT document FROM section WHERE kind = 'question') ORDER BY document.id""",
                row -> reader.accept(new Answered(row.number(1), row.text(2),
                        labels.computeIfAbsent(row.text(3), same -> same),
                        new String(row.bytes(4), StandardCharsets.UTF_8),
                        List.copyOf(questions.getOrDefault(row.number(1), List.of())))));
    }

    /** The ranges of all codings in documents that answer questions, by document; a range is there once for each coding. */
    public Map<Long, List<TextRange>> codings() {
        Map<Long, List<TextRange>> found = new HashMap<>();
        sql.each("""
                SELECT segment.document, segment.start, segment.end
                FROM segment JOIN coding ON coding.segment = segment.id
                WHERE segment.document IN (SELECT document FROM section WHERE kind = 'question')""",
                row -> found.computeIfAbsent(row.number(1), id -> new ArrayList<>())
                        .add(new TextRange(row.integer(2), row.integer(3))));
        return found;
    }
}
