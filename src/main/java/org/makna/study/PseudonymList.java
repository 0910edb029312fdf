package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.makna.exchange.PseudonymFiles;
import org.makna.intake.SheetReader;
import org.makna.model.MaknaException;
import org.makna.model.Pseudonym;

/** The list of names and their pseudonyms as a file of the user: two columns of a {@code .csv} or {@code .xlsx}. */
public final class PseudonymList {

    private static final Set<String> HEADS = Set.of("name", "nama", "original", "real name", "nama asli", "asli");

    private PseudonymList() {
    }

    /**
     * Reads a list; a first row that says “name” is a heading.
     *
     * @throws MaknaException naming the file, if it cannot be read or has no second column
     */
    public static List<Pseudonym> read(Path file) {
        List<Pseudonym> names = new ArrayList<>();
        boolean first = true;
        for (List<String> row : SheetReader.read(file).rows()) {
            String name = row.isEmpty() ? "" : row.get(0).strip();
            String replacement = row.size() < 2 ? "" : row.get(1).strip();
            boolean head = first && HEADS.contains(name.toLowerCase(Locale.ROOT));
            first = false;
            if (!head && !name.isEmpty()) {
                names.add(new Pseudonym(name, replacement));
            }
        }
        if (names.stream().allMatch(one -> one.replacement().isEmpty())) {
            throw new MaknaException("study.pseudonyms-none", file.toString());
        }
        return names;
    }

    /**
     * Writes a list as CSV.
     *
     * @throws MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void write(Path file, List<Pseudonym> names) {
        PseudonymFiles.list(file, names);
    }
}
