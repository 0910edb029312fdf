package org.makna.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.makna.ui.action.Action;
import org.makna.ui.action.FixedKey;
import org.makna.ui.workspace.Services;

/** A line of the list of keys. */
sealed interface KeyRow {

    /** A heading. */
    record Head(String text) implements KeyRow {}

    /** An action, whose key can be changed. */
    record OfAction(Action action, String text) implements KeyRow {}

    /** What the text or the picker itself understands; it stays as it is. */
    record OfText(String key, String text) implements KeyRow {}

    /**
     * The lines that hold every word that is looked for, with their headings.
     *
     * @param wanted words in any case, of the action, its heading or its key; empty for all
     */
    static List<KeyRow> matching(String wanted, Services services, Function<Action, String> keys) {
        List<KeyRow> rows = new ArrayList<>();
        for (Action.Group group : Action.Group.values()) {
            String head = services.text(group.textKey());
            List<KeyRow> found = new ArrayList<>();
            for (Action action : Action.values()) {
                String text = services.text(action.textKey());
                if (action.group() == group && holds(head + " " + text + " " + keys.apply(action), wanted)) {
                    found.add(new OfAction(action, text));
                }
            }
            add(rows, head, found, services.messages().locale());
        }
        for (FixedKey.Place place : FixedKey.Place.values()) {
            String head = services.text(place.textKey());
            List<KeyRow> found = new ArrayList<>();
            for (FixedKey key : FixedKey.values()) {
                String text = services.text(key.textKey());
                if (key.place() == place && holds(head + " " + text + " " + key.shown(), wanted)) {
                    found.add(new OfText(key.shown(), text));
                }
            }
            add(rows, head, found, services.messages().locale());
        }
        return rows;
    }

    private static void add(List<KeyRow> rows, String head, List<KeyRow> found, Locale locale) {
        if (!found.isEmpty()) {
            rows.add(new Head(head.toUpperCase(locale)));
            rows.addAll(found);
        }
    }

    private static boolean holds(String text, String wanted) {
        String small = text.toLowerCase(Locale.ROOT);
        for (String word : wanted.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!small.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
