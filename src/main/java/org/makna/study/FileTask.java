package org.makna.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.intake.IntakeOptions;
import org.makna.intake.SourceFile;

/**
 * A file to import and how.
 *
 * @param source       the file
 * @param folders      names of the document folders it goes into, from the top
 * @param intake       how it is read
 * @param interviewers what the user said about its speakers, by label
 * @param own          what to do with it when it is there already, or null for what goes for all files
 */
record FileTask(SourceFile source, List<String> folders, IntakeOptions intake, Map<String, Boolean> interviewers,
        ImportOptions.@Nullable OnDuplicate own) {

    FileTask(SourceFile source, List<String> folders, IntakeOptions intake) {
        this(source, folders, intake, Map.of(), null);
    }

    /** What to do with the file when it is there already, if not what the user said of all files. */
    ImportOptions.OnDuplicate onDuplicate(ImportOptions.OnDuplicate usual) {
        return own == null ? usual : own;
    }

    FileTask {
        folders = List.copyOf(folders);
        interviewers = Map.copyOf(interviewers);
    }
}
