package org.makna.study;

import org.makna.model.Document;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;

/**
 * What giving a document the text of another file would do, before {@link ReplacementEdits#make} does it.
 *
 * @param correction  its text as it would be, and what would lose its words
 * @param imported    what the file holds
 * @param isCorrected whether the text was changed since it was imported, by corrections or pseudonyms, which would be gone; also
 *                    where that cannot be told because the original was not kept or cannot be read
 * @param marks       number of codings and annotations that keep their place
 * @param reworded    number of those that would stand on other words
 */
public record ReplacementPlan(Correction correction, Imported imported, boolean isCorrected, int marks, int reworded) {

    /** The document as it is. */
    public Document document() {
        return correction.document();
    }

    /** Whether the file has the text that the document has. */
    public boolean isEmpty() {
        return correction.patch().isEmpty();
    }

    ImportedDocument fresh() {
        return imported.documents().getFirst();
    }
}
