package org.makna.search;

import java.util.List;
import org.makna.model.Section;

/**
 * A document as the index takes it.
 *
 * @param id       row in the study file, the key of the index
 * @param textKey  identity of the canonical text, such as its SHA-256; kept so that {@link TextIndex#check} can compare
 * @param language BCP 47 code such as {@code id} or {@code en-GB}, or empty when not known; chooses the stemmer
 * @param text     the canonical text
 * @param sections its sections, which give the turns and sections a query can be kept within
 */
public record IndexedDocument(long id, String textKey, String language, String text, List<Section> sections) {

    public IndexedDocument {
        sections = List.copyOf(sections);
    }
}
