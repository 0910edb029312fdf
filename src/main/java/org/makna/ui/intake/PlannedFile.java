package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.study.ImportChoice;
import org.makna.study.ImportPreview;

/** A file as it was previewed, and what the user decided about it. For the FX thread. */
final class PlannedFile {

    private ImportPreview preview;
    private final long bytes;
    private ImportChoice choice;
    private List<ColumnPlan> columns;
    private boolean wanted;
    /** The column that named the cases before another one was chosen for it; -1 for none. */
    private int displaced = -1;

    /** @param bytes size of the file, or -1 when not known */
    PlannedFile(ImportPreview preview, long bytes) {
        this.preview = preview;
        this.bytes = bytes;
        this.choice = preview.choice();
        this.columns = preview.columns();
        this.wanted = preview.isReadable();
    }

    /** Takes what the file turned out to hold when it was read again, and the password if that opened it. */
    void reread(ImportPreview now, Optional<String> password) {
        preview = now;
        columns = now.columns();
        wanted = now.isReadable();
        choice = password.map(now.choice()::withPassword).orElse(now.choice());
    }

    ImportPreview preview() {
        return preview;
    }

    long bytes() {
        return bytes;
    }

    String name() {
        return preview.file().getFileName() == null
                ? preview.file().toString()
                : preview.file().getFileName().toString();
    }

    boolean isSurvey() {
        return !preview.columns().isEmpty();
    }

    /** Whether it is to be imported. */
    boolean isWanted() {
        return wanted;
    }

    void setWanted(boolean now) {
        wanted = now && preview.isReadable();
    }

    @Nullable
    DocumentKind kind() {
        return choice.kind() == null ? preview.kind() : choice.kind();
    }

    void setKind(@Nullable DocumentKind kind) {
        choice = choice.withKind(kind == preview.kind() ? null : kind);
    }

    String language() {
        return choice.language() == null ? preview.language() : choice.language();
    }

    void setLanguage(String language) {
        choice = choice.withLanguage(language.equals(preview.language()) ? null : language);
    }

    boolean isInterviewer(ImportedSpeaker speaker) {
        return choice.interviewers().getOrDefault(speaker.label(), speaker.interviewer());
    }

    void setInterviewer(ImportedSpeaker speaker, boolean interviewer) {
        choice = choice.withInterviewer(speaker.label(), interviewer);
    }

    List<ColumnPlan> columns() {
        return columns;
    }

    /**
     * Changes what becomes of a column. At most one names the cases: another that did becomes an attribute, until the name is
     * given up again, so that walking through the choices changes no other column for good.
     */
    void setColumn(int index, ColumnPlan plan) {
        List<ColumnPlan> changed = new ArrayList<>(columns);
        boolean named = changed.get(index).role() == ColumnRole.ID;
        changed.set(index, plan);
        int other = naming(changed, index);
        if (plan.role() == ColumnRole.ID && other >= 0) {
            changed.set(other, ColumnUse.TEXT.of(changed.get(other), List.of()));
            displaced = other;
        } else if (named && plan.role() != ColumnRole.ID && displaced >= 0 && displaced != index) {
            changed.set(displaced, ColumnUse.CASE.of(changed.get(displaced), List.of()));
            displaced = -1;
        }
        columns = List.copyOf(changed);
        choice = choice.withColumns(columns);
    }

    /** The column that names the cases, other than one; -1 for none. */
    private static int naming(List<ColumnPlan> columns, int except) {
        for (int i = 0; i < columns.size(); i++) {
            if (i != except && columns.get(i).role() == ColumnRole.ID) {
                return i;
            }
        }
        return -1;
    }

    /** How to import it, below a folder. */
    ImportChoice choice(List<String> folder) {
        List<String> folders = new ArrayList<>(folder);
        folders.addAll(preview.folders());
        return choice.inFolder(folders);
    }

    /** What the report says of a file that could not be read. */
    FileReport unreadable() {
        FileReport.Status status = preview.status() == ImportPreview.Status.NOT_A_DOCUMENT
                ? FileReport.Status.NOT_A_DOCUMENT
                : FileReport.Status.FAILED;
        return new FileReport(preview.file().toString(), status, "", "", List.of(), 0, 0, 0, List.of(),
                preview.findings());
    }
}
