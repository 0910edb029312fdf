package org.makna.study;

import java.util.List;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.SectionKind;

/** Writes the fidelity report of a document whose text was read anew, from its own file or from another. */
final class ReadAgain {

    private ReadAgain() {
    }

    /**
     * The report.
     *
     * @param now       the document with its new text
     * @param imported  what was read, one document
     * @param encoding  character set it was read in, or empty
     * @param file      the file as reports call it
     * @param documents names of what came of it
     */
    static FileReport report(Document now, Imported imported, String encoding, String file, List<String> documents) {
        ImportedDocument fresh = imported.documents().getFirst();
        int turns = (int) fresh.sections().stream().filter(one -> one.kind() == SectionKind.TURN).count();
        return new FileReport(file, FileReport.Status.IMPORTED, imported.format(), encoding, documents, 0,
                now.codePoints(), turns,
                fresh.speakers().stream().map(ImportedSpeaker::label).distinct().toList(), imported.findings());
    }
}
