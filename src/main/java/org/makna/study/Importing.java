package org.makna.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.makna.intake.FileReader;
import org.jspecify.annotations.Nullable;
import org.makna.intake.IntakeOptions;
import org.makna.intake.KnownSurveys;
import org.makna.intake.SourceFile;
import org.makna.intake.SourceFiles;
import org.makna.intake.SurveyMap;
import org.makna.model.ColumnPlan;
import org.makna.intake.TextCharsets;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.model.SurveyWords;
import org.makna.store.Content;
import org.makna.store.StudyFile;

/**
 * Brings files and folders into a study.
 *
 * <p>Files are read side by side; their texts and originals go to the study file at once, so that no import has to fit into memory.
 * All the rest is one step: one undo takes the whole import back. A file that fails never stops the others. All methods work on
 * the calling thread and take their time.
 */
public final class Importing {

    private final Study study;
    private final StudyFile file;
    private final FileReader reader = new FileReader();
    private final Messages words;

    /** @param words language of what is written where a project of another program has no words */
    Importing(Study study, StudyFile file, Messages words) {
        this.study = study;
        this.file = file;
        this.words = words;
    }

    /** What was noticed when the file was imported from which a document came; empty when that was not kept. */
    public Optional<FileReport> reportOf(long documentId) {
        return file.read(rows -> rows.documents().importReport(documentId));
    }

    /** The reports of all files that documents of the study came from, in the order they came. */
    public List<FileReport> reports() {
        return file.read(rows -> rows.documents().importReports());
    }

    /**
     * Imports files, and folders with all folders below them.
     *
     * @param progress told of every file; when it cancels, nothing is imported
     * @return a report for every file, in the order in which they were found
     * @throws MaknaException if the map cannot be read, or the import was cancelled; nothing is imported then
     */
    public List<FileReport> run(List<Path> paths, ImportOptions options, Progress progress) {
        return run(paths, options, null, progress);
    }

    /**
     * Imports files, and folders with all folders below them, with pseudonyms in the place of names.
     *
     * @param names tells afterwards what was replaced; null leaves all names
     */
    public List<FileReport> run(List<Path> paths, ImportOptions options, @Nullable PseudonymsAtImport names,
            Progress progress) {
        IntakeOptions intake = new IntakeOptions(options.kind(), options.language(),
                options.map() == null ? null : SurveyMap.read(options.map()), null);
        List<String> folder = options.folder().isBlank()
                ? List.of()
                : NamePath.parseDocument(options.folder()).names();
        List<FileTask> tasks = new ArrayList<>();
        for (SourceFile source : SourceFiles.find(paths)) {
            List<String> folders = new ArrayList<>(folder);
            folders.addAll(source.folders());
            tasks.add(new FileTask(source, folders, intake).with(names));
        }
        List<FileReport> reports = new ArrayList<>();
        emptyFolders(paths, tasks).forEach(empty -> reports.add(FileReport.nothing(empty.toString(),
                FileReport.Status.NOT_A_DOCUMENT, Finding.note("study.empty-folder"))));
        reports.addAll(bringIn(tasks, options.onDuplicate(), options.names(), progress));
        return reports;
    }

    /**
     * Reads files, and folders with all folders below them, and says what would become of each; the study stays as it is.
     *
     * @param progress told of every file
     * @return a preview for every file, in the order in which they were found
     * @throws MaknaException if it was cancelled
     */
    public List<ImportPreview> preview(List<Path> paths, Progress progress) {
        List<FileTask> tasks = SourceFiles.find(paths).stream()
                .map(source -> new FileTask(source, source.folders(), IntakeOptions.DETECT)).toList();
        List<ImportPreview> previews = new ArrayList<>();
        emptyFolders(paths, tasks).forEach(empty -> previews.add(ImportPreview.nothing(empty, List.of(),
                ImportPreview.Status.NOT_A_DOCUMENT, List.of(Finding.note("study.empty-folder")))));
        previews.addAll(previews(tasks, progress));
        return previews;
    }

    /**
     * Reads one file again as the user chose, such as with its password; the study stays as it is.
     *
     * @throws MaknaException if it was cancelled
     */
    public ImportPreview preview(ImportChoice choice, Progress progress) {
        return previews(List.of(task(choice)), progress).getFirst();
    }

    private List<ImportPreview> previews(List<FileTask> tasks, Progress progress) {
        List<ImportPreview> previews = new ArrayList<>();
        KnownTexts known = new KnownTexts(file.read(rows -> rows.documents().all()));
        String language = study.info().language();
        for (PreparedFile prepared : prepare(tasks, progress, contents -> {
        })) {
            previews.add(ImportPreview.of(prepared, known, language));
        }
        return previews;
    }

    /** Names of the character sets in which text files can be read, the most frequent first. */
    public static List<String> charsets() {
        return TextCharsets.names();
    }

    /**
     * Imports files as the user decided for each of them.
     *
     * @param progress told of every file; when it cancels, nothing is imported
     * @return a report for every file, in the same order
     * @throws MaknaException if what was chosen for columns contradicts itself, or it was cancelled; nothing is imported then
     */
    public List<FileReport> run(List<ImportChoice> choices, ImportOptions.OnDuplicate onDuplicate, Progress progress) {
        return run(choices, onDuplicate, NamePlan.NONE, null, progress);
    }

    /**
     * Imports files as the user decided for each of them, and gives them the cases and values that their names say.
     *
     * @param pseudonyms takes the place of names, and tells afterwards what was replaced; null leaves all names
     */
    public List<FileReport> run(List<ImportChoice> choices, ImportOptions.OnDuplicate onDuplicate, NamePlan names,
            @Nullable PseudonymsAtImport pseudonyms, Progress progress) {
        return bringIn(tasks(choices, pseudonyms), onDuplicate, names, progress);
    }

    private static List<FileTask> tasks(List<ImportChoice> choices, @Nullable PseudonymsAtImport names) {
        return choices.stream().map(choice -> task(choice).with(names)).toList();
    }

    /**
     * Reads a survey again as a map says; the study stays as it is.
     *
     * @param map a JSON file as {@code makna import --map} reads it
     * @throws MaknaException if the map cannot be read, or it was cancelled
     */
    public ImportPreview preview(ImportChoice choice, Path map, Progress progress) {
        FileTask task = task(choice);
        return previews(
                List.of(new FileTask(task.source(), task.folders(), intake(choice, SurveyMap.read(map)), choice)),
                progress).getFirst();
    }

    /** Says what surveys would do to cases that the study has already, all names being left. */
    public List<WavePlan> waves(List<ImportChoice> choices, Progress progress) {
        return waves(choices, null, progress);
    }

    /**
     * Says what surveys would do to cases that the study has already; the study stays as it is.
     *
     * @param names  as they will be imported with
     * @return a plan for each survey that has such cases, or values that do not fit
     * @throws MaknaException if what was chosen for columns contradicts itself, or it was cancelled
     */
    public List<WavePlan> waves(List<ImportChoice> choices, @Nullable PseudonymsAtImport names, Progress progress) {
        List<FileTask> tasks = tasks(choices.stream().filter(ImportChoice::isSurvey).toList(), names);
        List<WavePlan> plans = new ArrayList<>();
        for (PreparedFile prepared : prepare(tasks, progress, contents -> {
        })) {
            Imported imported = prepared.imported();
            if (imported != null && prepared.isSurvey()) {
                plans.add(file.read(rows -> WavePlan.of(rows, prepared, imported)));
            }
        }
        return plans.stream().filter(WavePlan::isToBeShown).toList();
    }

    /**
     * Writes what the user decided about a survey as a map that {@code makna import --map} reads.
     *
     * @throws MaknaException naming the file, if it cannot be written
     */
    public void saveMap(Path json, List<ColumnPlan> columns, SurveyWords words) {
        SurveyMap.write(json, columns, words);
    }

    private static FileTask task(ImportChoice choice) {
        SourceFile found = SourceFiles.find(List.of(choice.file())).getFirst();
        boolean detected = choice.columns().isEmpty() && choice.words() == null;
        SurveyMap map = detected ? null : SurveyMap.of(choice.columns(), choice.words());
        return new FileTask(found, choice.folders(), intake(choice, map), choice);
    }

    private static IntakeOptions intake(ImportChoice choice, @Nullable SurveyMap map) {
        String charset = choice.charset();
        return new IntakeOptions(choice.kind(), choice.language(), map, choice.password(),
                charset == null ? null : TextCharsets.named(charset).orElse(null));
    }

    /** One import at a time: what a cancelled one takes back may be what another one has just found to be there. */
    private List<FileReport> bringIn(List<FileTask> tasks, ImportOptions.OnDuplicate onDuplicate, NamePlan names,
            Progress progress) {
        synchronized (file) {
            return bringInAlone(tasks, onDuplicate, names, progress);
        }
    }

    private List<FileReport> bringInAlone(List<FileTask> tasks, ImportOptions.OnDuplicate onDuplicate,
            NamePlan names, Progress progress) {
        ContentQueue contents = new ContentQueue(file);
        try {
            List<PreparedFile> prepared = prepare(tasks, progress, contents::add);
            contents.flush();
            List<FileReport> reports = study.editAndWait(label(prepared),
                    rows -> new ImportStep(rows, onDuplicate, study.coder(), words, progress).add(prepared, names));
            discardUnused(prepared, reports, contents);
            return reports;
        } catch (RuntimeException e) {
            contents.discardUnused();
            throw e;
        }
    }

    private static Message label(List<PreparedFile> prepared) {
        List<PreparedFile> ready = prepared.stream().filter(PreparedFile::isReady).toList();
        PreparedProject project = ready.size() == 1 ? ready.getFirst().project() : null;
        return project == null
                ? Message.of("step.import", ready.size())
                : Message.of("step.import-project", project.project().name());
    }

    private static List<Path> emptyFolders(List<Path> paths, List<FileTask> tasks) {
        return paths.stream().filter(Files::isDirectory)
                .filter(folder -> tasks.stream().noneMatch(task -> task.source().path().startsWith(folder))).toList();
    }

    private List<PreparedFile> prepare(List<FileTask> tasks, Progress progress, Consumer<List<Content>> contents) {
        AtomicInteger done = new AtomicInteger();
        KnownSurveys known = tasks.isEmpty() ? KnownSurveys.NONE : file.read(EarlierWaves::of);
        return SideBySide.map(tasks, found -> {
            FileTask task = found.knowing(known);
            PreparedFile ready = progress.cancelled()
                    ? PreparedFile.left(task)
                    : prepare(task, contents, within(progress, tasks.size()));
            progress.report(done.incrementAndGet(), tasks.size(), task.source().path().toString());
            return ready;
        }, progress::cancelled);
    }

    /** A project alone is told of document by document; among other files it counts as one. */
    private static Progress within(Progress progress, int tasks) {
        if (tasks == 1) {
            return progress;
        }
        return new Progress() {
            @Override
            public void report(long done, long total, String what) {
                // The files count.
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private PreparedFile prepare(FileTask task, Consumer<List<Content>> contents, Progress progress) {
        String name = task.source().path().toString();
        if (task.source().kind() == SourceFile.Kind.NOT_A_DOCUMENT) {
            return PreparedFile.report(task, FileReport.nothing(name, FileReport.Status.NOT_A_DOCUMENT,
                    Finding.note("study.not-a-document")));
        }
        try {
            PseudonymsAtImport names = task.names();
            if (task.source().kind() == SourceFile.Kind.PROJECT) {
                if (names != null) {
                    throw new MaknaException("study.pseudonyms-project", name);
                }
                return new ProjectReading(contents).read(task, progress);
            }
            Imported imported = reader.read(task.source().path(), task.intake());
            return prepared(task, names == null ? imported : names.in(task, imported), contents);
        } catch (MaknaException e) {
            return PreparedFile.report(task, FileReport.nothing(name, FileReport.Status.FAILED,
                    new Finding(Finding.Severity.FAILED, e.message())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A reader that trips over a file nobody foresaw must not take the other files down.
            org.slf4j.LoggerFactory.getLogger(Importing.class).error("A reader failed on a file", e);
            return PreparedFile.report(task, FileReport.nothing(name, FileReport.Status.FAILED,
                    Finding.failed("study.reader-failed", name, e.toString())));
        }
    }

    private static PreparedFile prepared(FileTask task, Imported imported, Consumer<List<Content>> contents) {
        List<Content> all = new ArrayList<>();
        Content original = Content.of(imported.original());
        List<PreparedDocument> documents = new ArrayList<>();
        for (ImportedDocument document : imported.documents()) {
            Content text = Content.of(document.text());
            all.add(text);
            documents.add(PreparedDocument.of(document, text.key(), task.choice().speakers()));
        }
        all.add(original);
        contents.accept(all);
        return PreparedFile.ready(task, imported, original.key(), documents);
    }

    /** Contents of files that were skipped or refused after they had been read are not kept. */
    private static void discardUnused(List<PreparedFile> prepared, List<FileReport> reports, ContentQueue queue) {
        boolean allUsed = reports.stream().noneMatch(report -> report.status() == FileReport.Status.SKIPPED
                || report.status() == FileReport.Status.FAILED);
        if (!allUsed && prepared.stream().anyMatch(PreparedFile::isReady)) {
            queue.discardUnused();
        }
    }
}
