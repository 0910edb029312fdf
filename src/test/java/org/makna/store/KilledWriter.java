package org.makna.store;

import java.io.PrintStream;
import java.nio.file.Path;
import org.makna.model.TextRange;

/** A program that codes until it is killed, and prints the id of each coding once it is acknowledged. */
final class KilledWriter {

    private KilledWriter() {
    }

    public static void main(String[] args) {
        PrintStream acknowledged = System.out;
        boolean big = args[1].equals("big");
        try (StudyFile study = StudyFile.open(Path.of(args[0]), Access.WRITE)) {
            long document = study.read(rows -> rows.documents().all()).getFirst().id();
            long code = study.read(rows -> rows.codes().all()).getFirst().id();
            long coder = study.read(rows -> rows.coders().all()).getFirst().id();
            int from = Integer.parseInt(args[2]);
            for (int i = from; i < from + 100_000; i++) {
                TextRange range = new TextRange(i, i + 7);
                if (big && i == from + 20) {
                    acknowledged.println("big");
                    acknowledged.flush();
                    study.edit(Studies.label("big"), "Ana", rows -> {
                        for (int k = 0; k < 2_000_000; k++) {
                            rows.codings().apply(
                                    NewCoding.of(document, new TextRange(k % 100_000, 200_000 + k / 100_000), code,
                                            coder));
                        }
                        return 0;
                    }).join();
                }
                long id = Studies.edit(study,
                        rows -> rows.codings().apply(NewCoding.of(document, range, code, coder)).id());
                acknowledged.println(id + ";");
                acknowledged.flush();
            }
        }
    }
}
