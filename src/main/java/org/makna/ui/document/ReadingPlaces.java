package org.makna.ui.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makna.ui.document.view.ViewPlace;

/** Where the reader was last in each document of a study, and which were open, by the documents' guids; for the FX thread. */
public final class ReadingPlaces {

    private final Map<String, ViewPlace> places;
    private List<String> opened;

    /**
     * What is kept from one opening of a study to the next.
     *
     * @param places where the reader was
     * @param opened the open documents in the order of their tabs, and then the front one once more
     */
    public record Kept(Map<String, ViewPlace> places, List<String> opened) {

        /** Nothing. */
        public static final Kept NOTHING = new Kept(Map.of(), List.of());

        public Kept {
            places = Map.copyOf(places);
            opened = List.copyOf(opened);
        }
    }

    /** Begins with what is remembered from before. */
    public ReadingPlaces(Kept remembered) {
        places = new LinkedHashMap<>(remembered.places());
        opened = remembered.opened();
    }

    /** All of it, as it is now. */
    public Kept all() {
        return new Kept(places, opened);
    }

    List<String> opened() {
        return opened;
    }

    void keepOpened(List<String> guids) {
        opened = List.copyOf(guids);
    }

    /** Where the reader was in a document; empty when it has not been read. */
    Optional<ViewPlace> of(String document) {
        return Optional.ofNullable(places.get(document));
    }

    void keep(String document, ViewPlace place) {
        places.put(document, place);
    }
}
