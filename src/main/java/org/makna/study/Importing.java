package org.makna.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.makna.intake.FileReader;
import org.makna.intake.IntakeOptions;
import org.makna.intake.SourceFile;
import org.makna.intake.SourceFiles;
import org.makna.intake.SurveyMap;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.store.Content;
import org.makna.store.StudyFile;

/**
 * Brings files and folders into a study.
 *
 * <p>Files are read side by side; their texts and originals go to the study file at once, so that no import has to fit into memory.
 * All the rest is one step: one undo takes the whole import back. A file that fails never stops the others.
 */
public final class Importing {

    private final Study study;
    private final StudyFile file;
    private final FileReader reader = new FileReader();

    Importing(Study study, StudyFile file) {
        this.study = study;
        this.file = file;
    }

    /**
     * Imports files, and folders with all folders below them.
     *
     * @param progress told of every file; when it cancels, nothing is imported
     * @return a report for every file, in the order in which they were found
     * @throws MaknaException if the map cannot be read, or the import was cancelled; nothing is imported then
     */
    public List<FileReport> run(List<Path> paths, ImportOptions options, Progress progress) {
        IntakeOptions intake = new IntakeOptions(options.kind(), options.language(),
                options.map() == null ? null : SurveyMap.read(options.map()));
        List<SourceFile> sources = SourceFiles.find(paths);
        ContentQueue contents = new ContentQueue(file);
        try {
            List<PreparedFile> prepared = prepare(sources, intake, progress, contents);
            if (progress.cancelled()) {
                throw new MaknaException("study.import-cancelled");
            }
            Message label = Message.of("step.import", prepared.stream().filter(PreparedFile::isReady).count());
            List<FileReport> reports = new ArrayList<>(emptyFolders(paths, sources));
            reports.addAll(study.editAndWait(label, rows -> new ImportStep(rows, options).add(prepared)));
            discardUnused(prepared, reports, contents);
            return reports;
        } catch (RuntimeException e) {
            contents.discardUnused();
            throw e;
        }
    }

    private static List<FileReport> emptyFolders(List<Path> paths, List<SourceFile> sources) {
        return paths.stream().filter(Files::isDirectory)
                .filter(folder -> sources.stream().noneMatch(source -> source.path().startsWith(folder)))
                .map(folder -> FileReport.nothing(folder.toString(), FileReport.Status.NOT_A_DOCUMENT,
                        Finding.note("study.empty-folder")))
                .toList();
    }

    private List<PreparedFile> prepare(List<SourceFile> sources, IntakeOptions options, Progress progress,
            ContentQueue queue) {
        AtomicInteger done = new AtomicInteger();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("makna-import-", 0).daemon().factory())) {
            List<CompletableFuture<PreparedFile>> work = new ArrayList<>();
            for (SourceFile source : sources) {
                work.add(CompletableFuture.supplyAsync(() -> {
                    PreparedFile ready = progress.cancelled()
                            ? PreparedFile.left(source)
                            : prepare(source, options, queue);
                    progress.report(done.incrementAndGet(), sources.size(), source.path().toString());
                    return ready;
                }, workers));
            }
            List<PreparedFile> prepared = work.stream().map(Futures::join).toList();
            queue.flush();
            return prepared;
        }
    }

    private PreparedFile prepare(SourceFile source, IntakeOptions options, ContentQueue queue) {
        String name = source.path().toString();
        if (source.kind() == SourceFile.Kind.NOT_A_DOCUMENT) {
            return PreparedFile.report(source, FileReport.nothing(name, FileReport.Status.NOT_A_DOCUMENT,
                    Finding.note("study.not-a-document")));
        }
        try {
            return store(source, reader.read(source.path(), options), queue);
        } catch (MaknaException e) {
            return PreparedFile.report(source, FileReport.nothing(name, FileReport.Status.FAILED,
                    new Finding(Finding.Severity.FAILED, e.message())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A reader that trips over a file nobody foresaw must not take the other files down.
            org.slf4j.LoggerFactory.getLogger(Importing.class).error("A reader failed on a file", e);
            return PreparedFile.report(source, FileReport.nothing(name, FileReport.Status.FAILED,
                    Finding.failed("study.reader-failed", name, e.toString())));
        }
    }

    private PreparedFile store(SourceFile source, Imported imported, ContentQueue queue) {
        List<Content> contents = new ArrayList<>();
        Content original = Content.of(imported.original());
        List<PreparedDocument> documents = new ArrayList<>();
        for (ImportedDocument document : imported.documents()) {
            Content text = Content.of(document.text());
            contents.add(text);
            documents.add(PreparedDocument.of(document, text.key()));
        }
        contents.add(original);
        queue.add(contents);
        return PreparedFile.ready(source, imported, original.key(), documents);
    }

    /** Contents of files that were skipped or refused after they had been read are not kept. */
    private void discardUnused(List<PreparedFile> prepared, List<FileReport> reports, ContentQueue queue) {
        boolean allUsed = reports.stream().noneMatch(report -> report.status() == FileReport.Status.SKIPPED
                || report.status() == FileReport.Status.FAILED);
        if (!allUsed && prepared.stream().anyMatch(PreparedFile::isReady)) {
            queue.discardUnused();
        }
    }

    /**
     * A document on its way into the study, its text being there already.
     *
     * @param name       proposed name
     * @param textKey    key of its text
     * @param length     UTF-16 code units
     * @param codePoints code points
     * @param imported   its structure; the text is left out
     */
    record PreparedDocument(String name, String textKey, int length, int codePoints, ImportedDocument imported) {

        static PreparedDocument of(ImportedDocument document, String textKey) {
            String text = document.text();
            return new PreparedDocument(document.name(), textKey, text.length(), text.codePointCount(0, text.length()),
                    new ImportedDocument(document.name(), "", document.kind(), document.language(), document.sections(),
                            document.speakers()));
        }
    }

    /**
     * A file on its way into the study.
     *
     * @param source      where it was found
     * @param report      set when there is nothing to import, and why
     * @param imported    what was read, without texts and bytes; null when there is nothing to import
     * @param originalKey key of its bytes
     * @param documents   its documents
     */
    record PreparedFile(SourceFile source, @Nullable FileReport report, @Nullable Imported imported, String originalKey,
            List<PreparedDocument> documents) {

        static PreparedFile ready(SourceFile source, Imported imported, String originalKey,
                List<PreparedDocument> documents) {
            Imported light = new Imported(imported.fileName(), imported.format(), imported.encoding(), new byte[0],
                    List.of(), imported.attributes(), imported.cases(), imported.findings());
            return new PreparedFile(source, null, light, originalKey, documents);
        }

        static PreparedFile report(SourceFile source, FileReport report) {
            return new PreparedFile(source, report, null, "", List.of());
        }

        static PreparedFile left(SourceFile source) {
            return report(source, FileReport.nothing(source.path().toString(), FileReport.Status.FAILED,
                    Finding.failed("study.import-cancelled")));
        }

        boolean isReady() {
            return imported != null;
        }
    }
}
