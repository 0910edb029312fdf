package org.makna.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** The sample study, made of the corpus that comes with the program: documents, survey, codebook, cases, codings. */
public final class SampleStudy {

    /** The interview with which reading begins: its folder and name in the study. */
    public static final String FIRST_INTERVIEW = "Wawancara warga/W01";

    private static final String CORPUS = "/org/makna/corpus/";

    private SampleStudy() {
    }

    /**
     * Makes the sample study; it takes a few seconds.
     *
     * @param study where to put it; its folder is made when missing
     * @throws MaknaException if it exists, or cannot be made; nothing is left behind then
     */
    public static void make(Path study, Messages messages) {
        try {
            Path folder = study.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path corpus = Files.createTempDirectory("makna-sample");
            try {
                unpack(corpus);
                Path made = corpus.resolve("sample.makna");
                fill(made, corpus, messages);
                put(made, study);
            } finally {
                clear(corpus);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MaknaException(org.makna.model.Message.of("study.sample-failed", study.toString(),
                    e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    /**
     * Puts it in its place when it is whole, so that what was broken off is never taken for the sample.
     *
     * <p>The temporary folder may lie on another disk, from where a file is copied and not renamed: so the copy has another name.
     */
    private static void put(Path made, Path study) throws IOException {
        Path copy = study.resolveSibling("." + study.getFileName() + ".part");
        try {
            Files.copy(made, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, study);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void fill(Path made, Path corpus, Messages messages) throws IOException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(corpus.resolve("documents"))) {
            folders = list.sorted().toList();
        }
        try (Study study = Study.create(made, messages.text("study.sample-title"), "id", messages)) {
            study.importing().run(folders, ImportOptions.DEFAULT, Progress.NONE);
            study.importing().run(List.of(corpus.resolve("survey.xlsx")), new ImportOptions("", null, null,
                    corpus.resolve("survey.map.json"), ImportOptions.OnDuplicate.SKIP), Progress.NONE);
            study.exchange(StudyPart.CODEBOOK).importFrom(corpus.resolve("codebook.csv"));
            study.exchange(StudyPart.CASES).importFrom(corpus.resolve("cases.csv"));
            study.exchange(StudyPart.CODINGS).importFrom(corpus.resolve("codings.csv"));
        }
    }

    private static void unpack(Path folder) throws IOException {
        String list;
        try (InputStream in = part("files.txt")) {
            list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String name : list.lines().filter(line -> !line.isBlank()).toList()) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            try (InputStream in = part(name)) {
                Files.copy(in, target);
            }
        }
    }

    private static InputStream part(String name) throws IOException {
        InputStream in = SampleStudy.class.getResourceAsStream(CORPUS + name);
        if (in == null) {
            throw new IOException(name);
        }
        return in;
    }

    private static void clear(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = new ArrayList<>(files.toList());
        }
        deepestFirst.sort(Comparator.reverseOrder());
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
