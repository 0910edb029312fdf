package org.makna.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;
import org.makna.model.SectionKind;

/**
 * A file on its way into the study.
 *
 * @param task        where it was found and how it is imported
 * @param report      set when there is nothing to import, and why
 * @param imported    what was read, without texts and bytes; null when there is nothing to import
 * @param originalKey key of its bytes; empty for a project
 * @param documents   its documents
 * @param project     set when it is the project of another program
 * @param findings    what was noticed besides what the project or the file itself tells
 */
record PreparedFile(FileTask task, @Nullable FileReport report, @Nullable Imported imported, String originalKey,
        List<PreparedDocument> documents, @Nullable PreparedProject project, List<Finding> findings) {

    static PreparedFile ready(FileTask task, Imported imported, String originalKey, List<PreparedDocument> documents) {
        Imported light = new Imported(imported.fileName(), imported.format(), imported.encoding(), new byte[0],
                List.of(), imported.attributes(), imported.cases(), imported.columns(), imported.words(),
                imported.grid(),
                imported.findings());
        return new PreparedFile(task, null, light, originalKey, documents, null, List.of());
    }

    static PreparedFile project(FileTask task, PreparedProject project, List<PreparedDocument> documents,
            List<Finding> findings) {
        return new PreparedFile(task, null, null, "", documents, project, findings);
    }

    static PreparedFile report(FileTask task, FileReport report) {
        return new PreparedFile(task, report, null, "", List.of(), null, List.of());
    }

    static PreparedFile left(FileTask task) {
        return report(task, FileReport.nothing(task.source().path().toString(), FileReport.Status.FAILED,
                Finding.failed("study.import-cancelled")));
    }

    /** A file name without its ending. */
    static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    boolean isSurvey() {
        return imported != null && !imported.cases().isEmpty();
    }

    boolean isReady() {
        return imported != null || project != null;
    }

    /** Code points of all its texts. */
    long characters() {
        return documents.stream().mapToLong(PreparedDocument::codePoints).sum();
    }

    /** Number of speaker turns in all its documents. */
    int turns() {
        int turns = 0;
        for (PreparedDocument document : documents) {
            for (Section section : document.imported().sections()) {
                turns += section.kind() == SectionKind.TURN ? 1 : 0;
            }
        }
        return turns;
    }

    /** Number of turns of each speaker, by label. */
    Map<String, Integer> turnsBySpeaker() {
        Map<String, Integer> turns = new HashMap<>();
        for (PreparedDocument document : documents) {
            for (Section section : document.imported().sections()) {
                if (section.kind() == SectionKind.TURN) {
                    turns.merge(section.label(), 1, Integer::sum);
                }
            }
        }
        return turns;
    }

    /** Its speakers in the order of their appearance, each once. */
    List<ImportedSpeaker> speakers() {
        return documents.stream().flatMap(document -> document.imported().speakers().stream()).distinct().toList();
    }
}
