package org.makna.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makna.model.Messages;
import org.makna.ui.document.view.TextStyle;

/**
 * What a user prefers, on this computer, for all studies.
 *
 * @param language   {@code en}, {@code id}, or empty for the language of the system
 * @param theme      light, dark, or as the system
 * @param text       how the text of documents is set
 * @param coder      name of who codes
 * @param joining    whether a coding becomes one with those of the same code that it touches
 * @param recent     studies opened lately, the latest first
 */
public record Preferences(String language, ThemeChoice theme, TextStyle text, String coder, boolean joining,
        List<Path> recent) {

    private static final int RECENT = 8;

    /** What holds until the user chooses. */
    public static final Preferences DEFAULT = new Preferences("", ThemeChoice.SYSTEM, TextStyle.DEFAULT, "", false,
            List.of());

    /** Which colours. */
    public enum ThemeChoice {
        SYSTEM, LIGHT, DARK;

        /** Key of its name in the bundles. */
        String textKey() {
            return "ui.theme." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Preferences {
        recent = List.copyOf(recent);
    }

    /** The language of the window. */
    public Messages messages() {
        return Messages.in(language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language));
    }

    public Preferences withLanguage(String other) {
        return new Preferences(other, theme, text, coder, joining, recent);
    }

    public Preferences withTheme(ThemeChoice other) {
        return new Preferences(language, other, text, coder, joining, recent);
    }

    public Preferences withTextSize(double other) {
        return new Preferences(language, theme, text.withSize(other), coder, joining, recent);
    }

    public Preferences withCoder(String other) {
        return new Preferences(language, theme, text, other, joining, recent);
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
        return new Preferences(language, theme, text, coder, joining, other);
    }
}
