package org.makna.ui.common;

import java.util.Locale;
import org.makna.model.DocumentKind;
import org.makna.model.Messages;

/** What documents are, in the words of the user's language. */
public final class DocumentWords {

    private DocumentWords() {
    }

    /** What a document is to the research. */
    public static String kind(Messages messages, DocumentKind kind) {
        return messages.text("ui.import.kind-" + kind.word());
    }

    /**
     * The name of a language as the reader of the window calls it, not as it calls itself.
     *
     * @param tag BCP 47 code, or empty when not known
     */
    public static String language(Messages messages, String tag) {
        if (tag.isEmpty()) {
            return messages.text("ui.import.language-unknown");
        }
        Locale reader = messages.locale();
        String name = Locale.forLanguageTag(tag).getDisplayName(reader);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
