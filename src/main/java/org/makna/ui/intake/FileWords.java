package org.makna.ui.intake;

import java.util.Locale;
import java.util.StringJoiner;
import org.makna.model.DocumentKind;
import org.makna.study.ImportPreview;
import org.makna.ui.common.DocumentWords;
import org.makna.ui.workspace.Workspace;

/** Says in words what a file is. */
final class FileWords {

    private FileWords() {
    }

    /** Kind and size, or why it cannot come in. */
    static String summary(Workspace workspace, PlannedFile file) {
        ImportPreview preview = file.preview();
        String size = file.bytes() < 0 ? "" : " · " + size(workspace, file.bytes());
        return switch (preview.status()) {
            case FAILED -> workspace.text("ui.import.unreadable") + size;
            case LOCKED -> workspace.text("ui.import.locked") + size;
            case NOT_A_DOCUMENT -> workspace.text("ui.import.no-document") + size;
            case ALREADY_THERE -> workspace.text("ui.import.already-there") + size;
            case READY -> what(workspace, file) + size;
        };
    }

    /** What its name says; empty where names are not asked. */
    static String named(Workspace workspace, ImportPlan plan, PlannedFile file) {
        if (plan.names().isNone() || !ImportPlan.isNamed(file) || !file.preview().isReadable()) {
            return "";
        }
        return plan.names().says(file.name()).map(said -> {
            StringJoiner words = new StringJoiner(" · ");
            words.add(workspace.text("ui.import.name-says", said.caseName()));
            said.values().forEach((attribute, value) -> words.add(attribute + " " + value));
            return words.toString();
        }).orElseGet(() -> workspace.text("ui.import.name-says-nothing"));
    }

    /** What it is to the research. */
    static String what(Workspace workspace, PlannedFile file) {
        if (file.preview().isProject()) {
            return workspace.text("ui.import.project", file.preview().format());
        }
        DocumentKind kind = file.isSurvey() ? DocumentKind.SURVEY : file.kind();
        return kind == null ? file.preview().format() : DocumentWords.kind(workspace.messages(), kind);
    }

    private static String size(Workspace workspace, long bytes) {
        Locale locale = workspace.messages().locale();
        return bytes < 1_000_000
                ? String.format(locale, "%,d kB", Math.max(1, Math.round(bytes / 1000.0)))
                : String.format(locale, "%,.1f MB", bytes / 1_000_000.0);
    }
}
