package org.makna.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.makna.ui.document.ReadingPlaces;
import org.makna.ui.document.view.ScrollAnchor;
import org.makna.ui.document.view.ViewPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps where the user was last in each document of one study, and which were open, in a file of the user and not in the study: reading is no
 * edit, and others who have the study read elsewhere in it. A damaged or missing file gives no places.
 */
final class PlacesFile {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesFile.class);

    private static final String OPENED = "opened";

    private final Path folder;
    private final Path file;

    /**
     * Names the file.
     *
     * @param folder where the files of all studies are
     * @param study  guid of the study, so that it is known again when its file is moved
     */
    PlacesFile(Path folder, String study) {
        this.folder = folder;
        file = folder.resolve(study + ".properties");
    }

    /** The places, and the documents that were open. */
    ReadingPlaces.Kept read() {
        Properties values = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Places could not be read from {}", file, e);
            }
        }
        Map<String, ViewPlace> places = new HashMap<>();
        String opened = (String) Objects.requireNonNullElse(values.remove(OPENED), "");
        for (String document : values.stringPropertyNames()) {
            try {
                places.put(document, place(values.getProperty(document).split(" ")));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                LOG.warn("No place: {}", values.getProperty(document), e);
            }
        }
        return new ReadingPlaces.Kept(places,
                Arrays.stream(opened.split(" ")).filter(guid -> !guid.isEmpty()).toList());
    }

    private static ViewPlace place(String[] words) {
        int from = Integer.parseInt(words[0]);
        int caret = Integer.parseInt(words[1]);
        int top = Integer.parseInt(words[2]);
        double share = Double.parseDouble(words[3]);
        if (from < 0 || caret < 0 || top < 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Out of range");
        }
        return new ViewPlace(from, caret, new ScrollAnchor(top, share));
    }

    /** Keeps the places; a failure costs only convenience. */
    void write(ReadingPlaces.Kept kept) {
        if (kept.places().isEmpty()) {
            return;
        }
        Properties values = new Properties();
        values.setProperty(OPENED, String.join(" ", kept.opened()));
        kept.places().forEach((document, place) -> values.setProperty(document,
                place.from() + " " + place.caret() + " " + place.scroll().offset() + " " + place.scroll().share()));
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "places", ".part");
            try (Writer out = Files.newBufferedWriter(beside)) {
                values.store(out, null);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Places could not be kept in {}", file, e);
        }
    }
}
