package org.makna.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makna.model.Document;

/** The texts and files that a study has already. */
final class KnownTexts {

    private final Set<String> keys = new HashSet<>();

    KnownTexts(List<Document> documents) {
        for (Document document : documents) {
            keys.add(document.textKey());
            if (document.originalKey() != null) {
                keys.add(document.originalKey());
            }
        }
    }

    void add(String key) {
        keys.add(key);
    }

    /** Whether the study has a text or file. */
    boolean has(String key) {
        return keys.contains(key);
    }

    /** Whether the study has this very file, or its only text; a survey with an answer that is there may hold much else. */
    boolean contains(PreparedFile file) {
        return keys.contains(file.originalKey())
                || (!file.isSurvey() && file.documents().size() == 1 && file.documents().getFirst().length() > 0
                        && keys.contains(file.documents().getFirst().textKey()));
    }
}
