package org.makna.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The bundles of everything the program says, in one language. Immutable, for any thread. */
public final class Messages {

    private static final String BUNDLE = "org.makna.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The messages of a language; English where the language has none, its numbers included. */
    public static Messages in(Locale locale) {
        ResourceBundle.Control noFallback = ResourceBundle.Control
                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, noFallback);
        boolean spoken = bundle.getLocale().getLanguage().equals(locale.getLanguage())
                || locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Messages(bundle, spoken ? locale : Locale.ENGLISH);
    }

    /** The bundle itself, for what takes one. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The language that is really spoken, and how its numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** The text of a key with its arguments filled in. */
    public String text(String key, Object... args) {
        return text(Message.of(key, args));
    }

    /** The sentence; arguments that are messages are rendered first. An unknown key is shown as it is. */
    public String text(Message message) {
        String pattern;
        try {
            pattern = bundle.getString(message.key());
        } catch (MissingResourceException e) {
            return message.args().isEmpty() ? message.key() : message.key() + " " + message.args();
        }
        Object[] args = message.args().stream().map(arg -> arg instanceof Message inner ? text(inner) : arg).toArray();
        return new MessageFormat(pattern, locale).format(args);
    }
}
