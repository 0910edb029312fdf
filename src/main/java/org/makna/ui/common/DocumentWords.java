package org.makna.ui.common;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.makna.model.DocumentKind;
import org.makna.model.Messages;

/** What documents are, in the words of the user's language. */
public final class DocumentWords {

    /** The languages that are offered before any other is met, those of the region first. */
    private static final List<String> LANGUAGES = List.of("id", "en", "jv", "su", "ms", "ar", "zh", "ja", "ko", "th",
            "vi",
            "tl", "hi", "nl", "de", "fr", "es", "pt", "sw", "tr", "fa", "he", "ru");

    private DocumentWords() {
    }

    /**
     * The languages to choose from: not known, those that are met and not among the usual, and the usual.
     *
     * @param met BCP 47 codes that documents have
     * @return BCP 47 codes; empty for not known
     */
    public static List<String> languages(Collection<String> met) {
        Set<String> tags = new LinkedHashSet<>(List.of(""));
        met.stream().filter(tag -> !LANGUAGES.contains(tag)).forEach(tags::add);
        tags.addAll(LANGUAGES);
        return List.copyOf(tags);
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
