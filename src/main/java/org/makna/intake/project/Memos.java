package org.makna.intake.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectMemo;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.ProjectPart;

/** Collects memos, and takes the private part of one out of what will be shared. */
final class Memos {

    /** In QualCoder, everything after this line is for the writer alone. */
    private static final Pattern PRIVATE = Pattern.compile("(?m)^#####[^\\S\\n]*$\\n?");

    private final Identity identity;
    private final Tally tally;
    private final List<ProjectMemo> all = new ArrayList<>();

    Memos(Identity identity, Tally tally) {
        this.identity = identity;
        this.tally = tally;
    }

    /** What a memo says to everybody, and what only to its writer. */
    record Parts(String shared, String own) {

        static Parts of(String memo) {
            Matcher line = PRIVATE.matcher(memo);
            return line.find()
                    ? new Parts(memo.substring(0, line.start()).strip(), memo.substring(line.end()).strip())
                    : new Parts(memo.strip(), "");
        }
    }

    /** Who wrote a memo, and when. */
    record Written(int coder, @Nullable String created) {

        static final Written UNKNOWN = new Written(ImportedProject.NONE, null);
    }

    /** Adds a memo that the project holds as such; does nothing for a blank one. */
    void add(String title, String text, Written written, About about, int index) {
        if (!text.isBlank()) {
            tally.found(ProjectPart.MEMOS, 1);
            tally.imported(ProjectPart.MEMOS);
            put(title, text.strip(), written, about, index);
        }
    }

    /** Adds what was private in something that is no memo here. */
    void addPrivate(String title, String text, Written written, About about, int index) {
        if (!text.isEmpty()) {
            put(title, text, written, about, index);
        }
    }

    private void put(String title, String text, Written written, About about, int index) {
        String shown = title.isBlank() ? "—" : title.strip();
        all.add(new ProjectMemo(identity.of("memo", about, index, shown, text), shown, text, written.coder(),
                written.created(), about, index));
    }

    List<ProjectMemo> all() {
        return all;
    }
}
