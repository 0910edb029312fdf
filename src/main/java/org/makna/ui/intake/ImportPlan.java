package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.FileReport;
import org.makna.model.NamePath;
import org.makna.model.Pseudonym;
import org.makna.study.ImportChoice;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.study.NamePlan;
import org.makna.study.PseudonymsAtImport;
import org.makna.study.WavePlan;

/** What is to be imported, and how. For the FX thread. */
final class ImportPlan {

    private final List<PlannedFile> files;
    private String folder = "";
    private OnDuplicate onDuplicate = OnDuplicate.SKIP;
    private boolean participants;
    private NamePlan names = NamePlan.NONE;
    private List<Pseudonym> pseudonyms = List.of();

    ImportPlan(List<PlannedFile> files) {
        this.files = List.copyOf(files);
    }

    List<PlannedFile> files() {
        return files;
    }

    /** Sets the folder that everything goes into, as people write it; blank for the top. */
    void setFolder(String path) {
        folder = path.strip();
    }

    OnDuplicate onDuplicate() {
        return onDuplicate;
    }

    void setOnDuplicate(OnDuplicate chosen) {
        onDuplicate = chosen;
    }

    /** Says whether each participant becomes a case. */
    void setParticipants(boolean asCases) {
        participants = asCases;
    }

    boolean participants() {
        return participants;
    }

    /** What the names of files say. */
    NamePlan names() {
        return names;
    }

    void setNames(NamePlan plan) {
        names = plan;
    }

    /** The names of files that can say something: surveys and projects have cases of their own. */
    List<String> named() {
        return files.stream().filter(file -> file.preview().isReadable() && isNamed(file)).map(PlannedFile::name)
                .toList();
    }

    /** Whether the name of a file can say something. */
    static boolean isNamed(PlannedFile file) {
        return !file.isSurvey() && !file.preview().isProject();
    }

    /** Sets the names that come in as pseudonyms; empty leaves all names. */
    void setPseudonyms(List<Pseudonym> key) {
        pseudonyms = List.copyOf(key);
    }

    /** Replaces the names in one import; null where they stay. */
    @Nullable
    PseudonymsAtImport pseudonyms() {
        return pseudonyms.isEmpty() ? null : new PseudonymsAtImport(pseudonyms);
    }

    /** How many files are to be imported. */
    long wanted() {
        return files.stream().filter(PlannedFile::isWanted).count();
    }

    /** The files to import with all that was decided about them. */
    List<ImportChoice> choices() {
        List<String> folders = folder.isEmpty() ? List.of() : NamePath.parseDocument(folder).names();
        return files.stream().filter(PlannedFile::isWanted)
                .map(file -> file.choice(folders).withParticipants(participants && !file.isSurvey())).toList();
    }

    /**
     * Decides about the surveys that have cases of the study.
     *
     * @param update whether what differs takes the place of what is there
     */
    void meet(List<WavePlan> waves, boolean update) {
        for (PlannedFile file : files) {
            if (waves.stream().anyMatch(wave -> wave.file().equals(file.preview().file()))) {
                file.onDuplicate(update
                        ? OnDuplicate.REPLACE
                        : onDuplicate == OnDuplicate.REPLACE ? OnDuplicate.SKIP : onDuplicate);
            }
        }
    }

    /** What the report says of the files that could not be read. */
    List<FileReport> unreadable() {
        List<FileReport> reports = new ArrayList<>();
        files.stream().filter(file -> !file.preview().isReadable()).map(PlannedFile::unreadable).forEach(reports::add);
        return reports;
    }
}
