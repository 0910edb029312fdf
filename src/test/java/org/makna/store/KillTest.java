package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Coding;

class KillTest {

    private static final long SEED = 20261125;

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentEveryAcknowledgedCodingIsThereAndNoHalfEdit() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        try (StudyFile study = Studies.create(folder)) {
            Studies.addDocument(study, "P01", "kata ".repeat(60_000));
            Studies.edit(study, rows -> rows.coders().create("Ana", false));
            Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")));
        }
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 0; round < 5; round++) {
            acknowledged.addAll(codeUntilKilled(round * 1_000, round % 2 == 1, 20 + random.nextInt(60)));
            checkAfterKill(acknowledged, round);
        }
    }

    /** The ids that a child process printed before it was killed. */
    private List<Long> codeUntilKilled(int from, boolean big, int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                KilledWriter.class.getName(), folder.resolve("study.makna").toString(), big ? "big" : "small",
                Integer.toString(from)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Long> ids = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && ids.size() < lines && !line.equals("big")) {
                ids.add(id(line));
                line = out.readLine();
            }
            if (big) {
                // The big edit is far too long to end by itself; let it get well under way.
                child.waitFor(1, TimeUnit.SECONDS);
            }
            // Through its handle, because killing the process itself would close what it printed.
            child.toHandle().destroyForcibly();
            child.waitFor();
            // What it had printed and we had not counted yet was acknowledged too, with the line that ended the loop.
            for (; line != null; line = out.readLine()) {
                if (line.endsWith(";")) {
                    ids.add(id(line));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(big ? 20 : lines);
        return ids;
    }

    /** The id in a line, which ends in a semicolon so that a line cut short is seen. */
    private static long id(String line) {
        return Long.parseLong(line.substring(0, line.length() - 1));
    }

    private void checkAfterKill(Set<Long> acknowledged, int round) {
        try (StudyFile study = StudyFile.open(folder.resolve("study.makna"), Access.WRITE)) {
            assertThat(study.readOnly()).as("seed %d, round %d", SEED, round).isFalse();
            assertThat(study.check()).as("seed %d, round %d", SEED, round).isEmpty();
            List<Coding> there = study.read(rows -> rows.codings().ofCode(rows.codes().all().getFirst().id()));
            assertThat(there.stream().map(Coding::id)).as("seed %d, round %d", SEED, round).containsAll(acknowledged);
            // At most the one edit whose acknowledgement was under way when the process died.
            assertThat(there.size()).as("seed %d, round %d", SEED, round).isBetween(acknowledged.size(),
                    acknowledged.size() + 1 + round);
            String before = LogicalDump.of(study);
            assertThat(study.undo("Ana").join()).isPresent();
            assertThat(LogicalDump.of(study)).isNotEqualTo(before);
            assertThat(study.redo("Ana").join()).isPresent();
            assertThat(LogicalDump.of(study)).isEqualTo(before);
        }
    }
}
