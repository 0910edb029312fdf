package org.makna.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makna.model.Messages;

/**
 * What a user prefers, on this computer, for all studies.
 *
 * @param language   {@code en}, {@code id}, or empty for the language of the system
 * @param theme      light, dark, or as the system
 * @param textFamily font of documents
 * @param textSize   size of the text of documents, in pixels
 * @param coder      name of who codes
 * @param recent     studies opened lately, the latest first
 */
public record Preferences(String language, ThemeChoice theme, String textFamily, double textSize, String coder,
        List<Path> recent) {

    /** Sizes that can be chosen for documents. */
    public static final double SMALLEST_TEXT = 10;
    public static final double LARGEST_TEXT = 32;

    private static final int RECENT = 8;

    /** What holds until the user chooses. */
    public static final Preferences DEFAULT = new Preferences("", ThemeChoice.SYSTEM, "Noto Serif", 15, "", List.of());

    /** Which colours. */
    public enum ThemeChoice {
        SYSTEM, LIGHT, DARK;

        /** Key of its name in the bundles. */
        String textKey() {
            return "ui.theme." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Preferences {
        textSize = Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT);
        recent = List.copyOf(recent);
    }

    /** The language of the window. */
    public Messages messages() {
        return Messages.in(language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language));
    }

    public Preferences withLanguage(String other) {
        return new Preferences(other, theme, textFamily, textSize, coder, recent);
    }

    public Preferences withTheme(ThemeChoice other) {
        return new Preferences(language, other, textFamily, textSize, coder, recent);
    }

    public Preferences withTextSize(double other) {
        return new Preferences(language, theme, textFamily, other, coder, recent);
    }

    public Preferences withCoder(String other) {
        return new Preferences(language, theme, textFamily, textSize, other, recent);
    }

    /** The same with a study put first among the recent ones. */
    public Preferences opened(Path study) {
        List<Path> list = new ArrayList<>(recent);
        list.remove(study);
        list.addFirst(study);
        return withRecent(list.subList(0, Math.min(list.size(), RECENT)));
    }

    /** The same with other recent studies. */
    public Preferences withRecent(List<Path> other) {
        return new Preferences(language, theme, textFamily, textSize, coder, other);
    }
}
