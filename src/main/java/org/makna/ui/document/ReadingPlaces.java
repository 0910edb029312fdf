package org.makna.ui.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.makna.ui.document.view.ViewPlace;

/** Where the reader was last in each document of a study, by the document's guid; for the FX thread. */
public final class ReadingPlaces {

    private final Map<String, ViewPlace> places;

    /** Begins with what is remembered from before. */
    public ReadingPlaces(Map<String, ViewPlace> remembered) {
        places = new LinkedHashMap<>(remembered);
    }

    /** All of them, as they are now. */
    public Map<String, ViewPlace> all() {
        return Map.copyOf(places);
    }

    /** Where the reader was in a document; empty when it has not been read. */
    Optional<ViewPlace> of(String document) {
        return Optional.ofNullable(places.get(document));
    }

    void keep(String document, ViewPlace place) {
        places.put(document, place);
    }
}
