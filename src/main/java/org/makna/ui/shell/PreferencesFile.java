package org.makna.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javafx.scene.input.KeyCombination;
import org.makna.ui.action.Action;
import org.makna.ui.action.KeyMap;
import org.makna.ui.codebook.CodebookChoices;
import org.makna.ui.document.view.TextStyle;
import org.makna.ui.search.ListChoices;
import org.makna.ui.shell.Preferences.ThemeChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps preferences and window state in a file of the user; a damaged or missing one gives what holds by default. */
public final class PreferencesFile {

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

    private final Path file;
    private final Properties values = new Properties();

    /** Reads the file if it is there. */
    public PreferencesFile(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Preferences could not be read from {}", file, e);
            }
        }
    }

    /** Where the user was in the documents of a study. */
    PlacesFile places(String study) {
        return new PlacesFile(file.toAbsolutePath().resolveSibling("places"), study);
    }

    /** What the user prefers. */
    public Preferences preferences() {
        Preferences standard = Preferences.DEFAULT;
        List<Path> recent = new ArrayList<>();
        for (int i = 0; values.containsKey("recent." + i); i++) {
            try {
                recent.add(Path.of(values.getProperty("recent." + i)));
            } catch (InvalidPathException e) {
                LOG.warn("A recent study is no path", e);
            }
        }
        return new Preferences(values.getProperty("language", standard.language()),
                theme(values.getProperty("theme", "")),
                text(), values.getProperty("coder", standard.coder()), flag("coding.join", standard.joining()),
                recent);
    }

    private TextStyle text() {
        TextStyle standard = TextStyle.DEFAULT;
        return new TextStyle(values.getProperty("text.family", standard.family()),
                number("text.size", standard.size()), number("text.line-height", standard.lineHeight()),
                (int) number("text.measure", standard.measure()));
    }

    /** Where the window was. */
    public WindowState window() {
        WindowState standard = WindowState.DEFAULT;
        return new WindowState(number("window.x", standard.x()), number("window.y", standard.y()),
                number("window.width", standard.width()), number("window.height", standard.height()),
                flag("window.maximised", standard.maximised()), flag("window.inspector", standard.inspector()),
                flag("window.drawer", standard.drawer()), number("window.side", standard.side()),
                new CodebookChoices(word("codebook.counted", standard.codebook().counted()),
                        word("codebook.reach", standard.codebook().reach()),
                        word("codebook.order", standard.codebook().order())),
                lists(standard.lists()));
    }

    private ListChoices lists(ListChoices standard) {
        List<String> named = new ArrayList<>();
        for (int i = 0; values.containsKey("lists.named." + i); i++) {
            named.add(values.getProperty("lists.named." + i));
        }
        return new ListChoices(named, (int) number("lists.context", standard.context()),
                word("lists.unit", standard.unit()));
    }

    /** Keeps what the user prefers. */
    public void keep(Preferences chosen) {
        values.keySet().removeIf(key -> key.toString().startsWith("recent."));
        values.setProperty("language", chosen.language());
        values.setProperty("theme", chosen.theme().name().toLowerCase(Locale.ROOT));
        values.setProperty("text.family", chosen.text().family());
        values.setProperty("text.size", String.valueOf(chosen.text().size()));
        values.setProperty("text.line-height", String.valueOf(chosen.text().lineHeight()));
        values.setProperty("text.measure", String.valueOf(chosen.text().measure()));
        values.setProperty("coding.join", String.valueOf(chosen.joining()));
        values.setProperty("coder", chosen.coder());
        for (int i = 0; i < chosen.recent().size(); i++) {
            values.setProperty("recent." + i, chosen.recent().get(i).toString());
        }
        write();
    }

    /** Keeps where the window is. */
    public void keep(WindowState state) {
        values.setProperty("window.x", String.valueOf(state.x()));
        values.setProperty("window.y", String.valueOf(state.y()));
        values.setProperty("window.width", String.valueOf(state.width()));
        values.setProperty("window.height", String.valueOf(state.height()));
        values.setProperty("window.maximised", String.valueOf(state.maximised()));
        values.setProperty("window.inspector", String.valueOf(state.inspector()));
        values.setProperty("window.drawer", String.valueOf(state.drawer()));
        values.setProperty("window.side", String.valueOf(state.side()));
        values.setProperty("codebook.counted", state.codebook().counted().name());
        values.setProperty("codebook.reach", state.codebook().reach().name());
        values.setProperty("codebook.order", state.codebook().order().name());
        values.keySet().removeIf(key -> key.toString().startsWith("lists."));
        for (int i = 0; i < state.lists().named().size(); i++) {
            values.setProperty("lists.named." + i, state.lists().named().get(i));
        }
        values.setProperty("lists.context", String.valueOf(state.lists().context()));
        values.setProperty("lists.unit", state.lists().unit().name());
        write();
    }

    /** The keys that the user wants; those of actions or keys that this version does not know are left out. */
    public KeyMap keys() {
        KeyMap keys = KeyMap.standard();
        for (Action action : Action.values()) {
            String written = values.getProperty("key." + action.name());
            if (written != null) {
                keys = keys.with(action, null);
            }
        }
        for (Action action : Action.values()) {
            String written = values.getProperty("key." + action.name(), "");
            try {
                if (!written.isEmpty()) {
                    keys = keys.with(action, KeyCombination.valueOf(written));
                }
            } catch (IllegalArgumentException e) {
                LOG.warn("No key: {}", written, e);
            }
        }
        return keys;
    }

    /** Keeps the keys that differ from the standard ones. */
    public void keep(KeyMap keys) {
        values.keySet().removeIf(key -> key.toString().startsWith("key."));
        keys.changesSince(KeyMap.standard()).forEach((action, key) -> values.setProperty("key." + action.name(), key));
        write();
    }

    /** Writes beside and moves into place, so that a crash never leaves half a file; a failure costs only convenience. */
    private void write() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "preferences", ".part");
            try (Writer out = Files.newBufferedWriter(beside)) {
                values.store(out, null);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Preferences could not be kept in {}", file, e);
        }
    }

    private static ThemeChoice theme(String word) {
        for (ThemeChoice choice : ThemeChoice.values()) {
            if (choice.name().equalsIgnoreCase(word)) {
                return choice;
            }
        }
        return ThemeChoice.SYSTEM;
    }

    private <E extends Enum<E>> E word(String key, E standard) {
        try {
            return Enum.valueOf(standard.getDeclaringClass(), values.getProperty(key, standard.name()));
        } catch (IllegalArgumentException e) {
            return standard;
        }
    }

    private double number(String key, double standard) {
        try {
            return Double.parseDouble(values.getProperty(key, String.valueOf(standard)));
        } catch (NumberFormatException e) {
            return standard;
        }
    }

    private boolean flag(String key, boolean standard) {
        return Boolean.parseBoolean(values.getProperty(key, String.valueOf(standard)));
    }
}
