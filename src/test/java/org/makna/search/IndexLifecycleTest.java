package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.TextUnit;

class IndexLifecycleTest {

    @TempDir
    Path folder;

    private static IndexedDocument document(long id, String text) {
        return new IndexedDocument(id, "key of " + text, "id", text, List.of());
    }

    private static List<IndexedDocument> documents(int count, String word) {
        return LongStream.rangeClosed(1, count).mapToObj(id -> document(id, word + " nomor " + id)).toList();
    }

    private static long hits(TextIndex index, String query) {
        return index.search(QueryParser.parse(query), SearchOptions.all(TextUnit.DOCUMENT), (field, value) -> Map.of())
                .totalHits();
    }

    private TextIndex built() {
        TextIndex index = TextIndex.open(folder, "study");
        assertThat(index.rebuild(documents(300, "antrean"), 7, Progress.NONE)).isTrue();
        return index;
    }

    @Test
    void remembersItsRevisionAndWordsWhenOpenedAgain() {
        TextIndex index = TextIndex.open(folder, "study");
        assertThat(index.seenRevision()).isEqualTo(-1);
        index.close();
        built().close();
        try (TextIndex again = TextIndex.open(folder, "study")) {
            assertThat(again.seenRevision()).isEqualTo(7);
            assertThat(again.size()).isEqualTo(300);
            assertThat(hits(again, "antrean")).isEqualTo(300);
        }
    }

    @Test
    void showsAnUpdateAtOnceAndKeepsItAfterClosing() {
        try (TextIndex index = built()) {
            index.update(List.of(document(5, "loket baru"), document(900, "loket")), List.of(1L, 12345L), 8);
            assertThat(hits(index, "loket")).isEqualTo(2);
            assertThat(hits(index, "antrean")).isEqualTo(298);
            assertThat(index.seenRevision()).isEqualTo(8);
        }
        try (TextIndex again = TextIndex.open(folder, "study")) {
            assertThat(again.seenRevision()).isEqualTo(8);
            assertThat(hits(again, "loket")).isEqualTo(2);
        }
    }

    @Test
    void startsEmptyWhenTheIndexBelongsToAnotherStudy() {
        built().close();
        try (TextIndex other = TextIndex.open(folder, "another")) {
            assertThat(other.seenRevision()).isEqualTo(-1);
            assertThat(other.size()).isZero();
        }
    }

    @Test
    void startsEmptyWhenTheIndexIsOfAnotherVersion() throws IOException {
        for (String part : List.of("schema", "lucene")) {
            built().close();
            try (Directory directory = IndexFiles.directory(folder);
                    IndexWriter writer = IndexFiles.writer(directory)) {
                Map<String, String> stamp = new HashMap<>(IndexFiles.stamp("study", 7));
                assertThat(stamp.put(part, "999")).isNotNull();
                writer.setLiveCommitData(stamp.entrySet());
                writer.commit();
            }
            try (TextIndex again = TextIndex.open(folder, "study")) {
                assertThat(again.seenRevision()).as(part).isEqualTo(-1);
                assertThat(again.size()).isZero();
                assertThat(again.rebuild(documents(3, "antrean"), 8, Progress.NONE)).isTrue();
                assertThat(hits(again, "antrean")).isEqualTo(3);
            }
        }
    }

    @Test
    void startsEmptyWhenAnyFileIsTruncatedAndLeavesOtherFilesAlone() throws IOException {
        built().close();
        Path stranger = Files.writeString(folder.resolve("catatan.txt"), "milik orang");
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(2);
        for (Path file : files) {
            if (file.getFileName().toString().equals("write.lock")) {
                continue;
            }
            byte[] whole = Files.readAllBytes(file);
            Map<Path, byte[]> all = contents();
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
            try (TextIndex index = TextIndex.open(folder, "study")) {
                assertThat(index.seenRevision()).as(file.toString()).isEqualTo(-1);
                assertThat(index.size()).isZero();
                index.update(List.of(document(1, "pulih")), List.of(), 9);
                assertThat(hits(index, "pulih")).isEqualTo(1);
            }
            restore(all);
        }
        assertThat(stranger).hasContent("milik orang");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals("catatan.txt")).sorted().toList();
        }
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> all = new java.util.HashMap<>();
        for (Path file : files()) {
            all.put(file, Files.readAllBytes(file));
        }
        return all;
    }

    private void restore(Map<Path, byte[]> all) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : all.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    @Test
    void findsAFlippedByteWhenChecked() throws IOException {
        built().close();
        Path largest = files().stream().max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            long middle = file.length() / 2;
            file.seek(middle);
            int old = file.read();
            file.seek(middle);
            file.write(old ^ 0x20);
        }
        try (TextIndex index = TextIndex.open(folder, "study")) {
            boolean startedEmpty = index.seenRevision() < 0;
            List<String> keys = index.check(keys(300, "antrean"), 7).stream()
                    .map(finding -> finding.message().key()).toList();
            assertThat(startedEmpty || keys.contains("search.check.damaged")).as("%s", keys).isTrue();
        }
    }

    private static Map<Long, String> keys(int count, String word) {
        Map<Long, String> keys = new java.util.HashMap<>();
        documents(count, word).forEach(document -> keys.put(document.id(), document.textKey()));
        return keys;
    }

    @Test
    void comparesItselfWithTheStudy() {
        try (TextIndex index = built()) {
            Map<Long, String> keys = keys(300, "antrean");
            assertThat(index.check(keys, 7)).isEmpty();
            keys.remove(1L);
            keys.put(2L, "lain");
            keys.put(1000L, "baru");
            keys.put(1001L, "baru");
            List<Finding> findings = index.check(keys, 8);
            assertThat(findings).extracting(finding -> finding.message().key()).containsExactly(
                    "search.check.revision", "search.check.missing", "search.check.surplus", "search.check.different");
            assertThat(findings.get(1).message().args()).containsExactly(2);
        }
    }

    @Test
    void refusesASecondWriterButLetsItRead() {
        try (TextIndex index = built()) {
            MaknaException locked = catchThrowableOfType(MaknaException.class, () -> TextIndex.open(folder, "study"));
            assertThat(locked.message().key()).isEqualTo("search.locked");
            try (TextIndex reader = TextIndex.openReadOnly(folder, "study")) {
                assertThat(reader.isReadOnly()).isTrue();
                assertThat(hits(reader, "antrean")).isEqualTo(300);
                index.update(List.of(document(1, "loket")), List.of(), 8);
                assertThat(hits(reader, "loket")).isZero();
                assertThat(reader.seenRevision()).isEqualTo(7);
                index.commit();
                assertThat(hits(reader, "loket")).isEqualTo(1);
                assertThat(reader.seenRevision()).isEqualTo(8);
                assertThatThrownBy(() -> reader.update(List.of(), List.of(), 9))
                        .isInstanceOf(IllegalStateException.class);
            }
            assertThat(hits(index, "loket")).isEqualTo(1);
        }
    }

    @Test
    void readsNothingWhereThereIsNoUsableIndex() {
        try (TextIndex reader = TextIndex.openReadOnly(folder, "study")) {
            assertThat(reader.seenRevision()).isEqualTo(-1);
            assertThat(hits(reader, "antrean")).isZero();
        }
        built().close();
        try (TextIndex reader = TextIndex.openReadOnly(folder, "another")) {
            assertThat(reader.seenRevision()).isEqualTo(-1);
        }
        try (TextIndex index = TextIndex.open(folder, "study")) {
            assertThat(index.seenRevision()).isEqualTo(7);
        }
    }

    @Test
    void staysAsItWasWhenARebuildIsCancelled() {
        try (TextIndex index = built()) {
            index.update(List.of(document(1, "loket")), List.of(), 8);
            Progress cancelling = new Progress() {
                private long done;

                @Override
                public void report(long finished, long total, String what) {
                    done++;
                }

                @Override
                public boolean cancelled() {
                    return done > 100;
                }
            };
            assertThat(index.rebuild(documents(400, "baru"), 9, cancelling)).isFalse();
            assertThat(hits(index, "antrean")).isEqualTo(299);
            assertThat(hits(index, "loket")).isEqualTo(1);
            assertThat(hits(index, "baru")).isZero();
            assertThat(index.seenRevision()).isEqualTo(8);
            assertThat(index.rebuild(documents(400, "baru"), 9, Progress.NONE)).isTrue();
            assertThat(hits(index, "baru")).isEqualTo(400);
        }
    }

    @Test
    void staysAsItWasWhenTheTextsCannotBeRead() {
        try (TextIndex index = built()) {
            Iterable<IndexedDocument> failing = () -> new Iterator<>() {
                private int given;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public IndexedDocument next() {
                    if (given++ == 50) {
                        throw new IllegalStateException("no more");
                    }
                    return document(given, "baru");
                }
            };
            assertThatThrownBy(() -> index.rebuild(failing, 9, Progress.NONE)).hasMessage("no more");
            assertThat(hits(index, "antrean")).isEqualTo(300);
            assertThat(index.seenRevision()).isEqualTo(7);
        }
    }

    @Test
    void answersFromOtherThreadsWhileItChanges() throws Exception {
        try (TextIndex index = built(); ExecutorService readers = Executors.newFixedThreadPool(2)) {
            CountDownLatch started = new CountDownLatch(2);
            CountDownLatch stop = new CountDownLatch(1);
            List<Future<Boolean>> runs = Stream.generate(() -> readers.submit(() -> {
                started.countDown();
                boolean always = true;
                while (stop.getCount() > 0) {
                    always &= hits(index, "nomor") == 300;
                }
                return always;
            })).limit(2).toList();
            started.await();
            try {
                for (int round = 0; round < 20; round++) {
                    index.update(documents(20, "putaran" + round), List.of(), 8 + round);
                }
                index.rebuild(documents(300, "baru"), 100, Progress.NONE);
                index.rebuild(documents(300, "lagi"), 101, new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                });
            } finally {
                stop.countDown();
            }
            for (Future<Boolean> run : runs) {
                assertThat(run.get()).isTrue();
            }
        }
    }

    @Test
    void saysWhichFolderCannotBeUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("berkas"), "bukan folder");
        MaknaException fault = catchThrowableOfType(MaknaException.class, () -> TextIndex.open(file, "study"));
        assertThat(fault.message().key()).isEqualTo("search.folder");
        assertThat(fault.message().args().getFirst()).isEqualTo(file.toString());
    }
}
