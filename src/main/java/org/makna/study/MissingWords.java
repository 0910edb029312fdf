package org.makna.study;

import java.util.Optional;
import java.util.Set;
import org.makna.model.AttributeValue;

/**
 * Words by which people say that there is no value, in a column of which the study knows that it holds numbers, dates or levels.
 *
 * <p>In a column of text any of them may be a value; there only those count that the user names.
 */
final class MissingWords {

    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "na", "n.a.", "n.a", "#n/a", "not applicable",
            "does not apply", "tidak berlaku", "tdk berlaku", "tidak relevan");
    private static final Set<String> NOBODY_SAID = Set.of("unknown", "not known", "don't know", "dont know",
            "do not know", "don’t know", "dk", "no answer", "no response", "not answered", "not stated", "missing",
            "refused", "declined", "prefer not to say", "null", "nan", "-", "--", "---", "–", "—", ".",
            "..", "...", "…", "?", "??", "tidak tahu", "tdk tahu", "tidak diketahui", "tidak menjawab",
            "tidak dijawab", "tidak ada jawaban", "tidak mau menjawab", "menolak", "menolak menjawab",
            "belum diisi", "tidak diisi", "kosong", "lupa");

    private MissingWords() {
    }

    /** What a cell says when it says that there is no value; empty when it says something else. */
    static Optional<AttributeValue> in(String cell) {
        String word = FreeName.key(cell.strip());
        if (NOT_APPLICABLE.contains(word)) {
            return Optional.of(AttributeValue.NOT_APPLICABLE);
        }
        return NOBODY_SAID.contains(word) ? Optional.of(AttributeValue.UNASSIGNED) : Optional.empty();
    }
}
