package org.makna.study;

import org.makna.model.Document;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;

/**
 * What reading a document again in another character set would do, before {@link CharsetEdits#make} does it.
 *
 * @param correction  its text as it would read, and what would lose its words
 * @param charset     name of the character set
 * @param imported    what the file holds when it is read so
 * @param isCorrected whether the text was changed since it was imported, by corrections or pseudonyms, which would be gone
 * @param marks       number of codings and annotations that keep their place
 * @param reworded    number of those whose words would read otherwise
 */
public record CharsetPlan(Correction correction, String charset, Imported imported, boolean isCorrected, int marks,
        int reworded) {

    /** The document as it is. */
    public Document document() {
        return correction.document();
    }

    /** How its text would begin. */
    public String opening() {
        return correction.opening();
    }

    /** Whether the text is the same in this character set. */
    public boolean isEmpty() {
        return correction.patch().isEmpty();
    }

    ImportedDocument fresh() {
        return imported.documents().getFirst();
    }
}
