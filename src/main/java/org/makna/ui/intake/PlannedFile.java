package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.SurveyWords;
import org.makna.study.ImportChoice;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.study.ImportPreview;
import org.makna.study.SpeakerChoice;

/** A file as it was previewed, and what the user decided about it. For the FX thread. */
final class PlannedFile {

    private ImportPreview preview;
    private final long bytes;
    private ImportChoice choice;
    private List<ColumnPlan> columns;
    private boolean wanted;
    private SurveyWords words;
    private boolean formShown;
    /** Columns that the user has decided about. */
    private final Set<Integer> chosen = new HashSet<>();
    /** The column that had a use that only one can have, before another one was chosen for it. */
    private final Map<ColumnRole, Integer> displaced = new EnumMap<>(ColumnRole.class);

    /** @param bytes size of the file, or -1 when not known */
    PlannedFile(ImportPreview preview, long bytes) {
        this.preview = preview;
        this.bytes = bytes;
        this.choice = preview.choice();
        this.columns = preview.columns();
        this.words = preview.words();
        this.wanted = preview.isReadable();
    }

    /** Takes what the file turned out to hold when it was read again, and the password if that opened it. */
    void reread(ImportPreview now, Optional<String> password) {
        preview = now;
        columns = now.columns();
        words = now.words();
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

    /** What is decided about a speaker, or told from the file. */
    SpeakerChoice speaker(ImportedSpeaker speaker) {
        return choice.speakers().getOrDefault(speaker.label(),
                new SpeakerChoice(speaker.label(), speaker.interviewer(), null));
    }

    void setSpeaker(String label, SpeakerChoice decided) {
        choice = choice.withSpeaker(label, decided);
    }

    /** The character set that it is read in. */
    String charset() {
        return choice.charset() == null ? preview.encoding() : choice.charset();
    }

    /** What is decided, read in another character set, in which the columns may have other names. */
    ImportChoice inCharset(@Nullable String charset) {
        return choice.withCharset(charset).withColumns(List.of());
    }

    /** Takes over how the file reads in another character set. */
    void read(ImportChoice decided, ImportPreview fresh) {
        boolean same = sameColumns(fresh.columns());
        choice = same && !chosen.isEmpty() ? decided.withColumns(columns) : decided;
        preview = fresh;
        if (!same) {
            columns = fresh.columns();
            forgetColumns();
        }
        wanted = wanted && fresh.isReadable();
    }

    private boolean sameColumns(List<ColumnPlan> others) {
        return others.stream().map(ColumnPlan::name).toList().equals(columns.stream().map(ColumnPlan::name).toList());
    }

    List<ColumnPlan> columns() {
        return columns;
    }

    /** What the rows of a survey are, and its words for missing values. */
    SurveyWords words() {
        return words;
    }

    /** Changes them; the file has to be read again then. */
    void setWords(SurveyWords other) {
        words = other;
        choice = choice.withWords(other).withColumns(columns);
    }

    /** Whether the fields are shown that say how the file is read. */
    boolean isFormShown() {
        return formShown;
    }

    void showForm() {
        formShown = true;
    }

    /** Leaves the file read as it was read last. */
    void takeBackWords() {
        words = preview.words();
        choice = choice.withWords(words).withColumns(columns);
    }

    /** What a map says of them: also the character set that was chosen. */
    SurveyWords wordsToSave() {
        return choice.charset() == null ? words : words.withForm(words.form().withCharset(choice.charset()));
    }

    /** Whether the user has decided about a column. */
    boolean isChosen(int index) {
        return chosen.contains(index);
    }

    /** Leaves all columns to what is seen in them. */
    void forgetColumns() {
        chosen.clear();
        displaced.clear();
    }

    /** How to read it again: with what was decided, the rest to be seen anew. */
    ImportChoice question() {
        List<ColumnPlan> decided = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (chosen.contains(i)) {
                decided.add(columns.get(i));
            }
        }
        return choice.withWords(words).withColumns(decided);
    }

    /**
     * Takes what was read in another way.
     *
     * @param keep whether the columns that were decided about are still that
     */
    void readAgain(ImportPreview read, boolean keep) {
        preview = read;
        columns = read.columns();
        words = read.words();
        if (!keep) {
            forgetColumns();
        }
        choice = choice.withWords(words).withColumns(columns);
    }

    /**
     * Changes what becomes of a column. Where only one can be that, such as the one that names the cases, the other that was
     * becomes an attribute, until the use is given up again, so that walking through the choices changes no other column for
     * good.
     */
    void setColumn(int index, ColumnPlan plan) {
        List<ColumnPlan> changed = new ArrayList<>(columns);
        ColumnRole before = changed.get(index).role();
        changed.set(index, plan);
        chosen.add(index);
        if (plan.role().isSingle() && before != plan.role()) {
            int other = other(changed, plan.role(), index);
            if (other >= 0) {
                changed.set(other, ColumnUse.TEXT.of(changed.get(other), List.of()));
                displaced.put(plan.role(), other);
            }
        }
        Integer back = before == plan.role() ? null : displaced.remove(before);
        if (back != null && back != index) {
            changed.set(back, changed.get(back).withRole(before));
        }
        columns = List.copyOf(changed);
        choice = choice.withColumns(columns);
    }

    /** Another column of a role, or -1. */
    private static int other(List<ColumnPlan> columns, ColumnRole role, int except) {
        for (int i = 0; i < columns.size(); i++) {
            if (i != except && columns.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /** What to do with it when it is there already, other than with all files. */
    void onDuplicate(OnDuplicate own) {
        choice = choice.onDuplicate(own);
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
