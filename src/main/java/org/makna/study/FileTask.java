package org.makna.study;

import java.util.List;
import org.makna.intake.IntakeOptions;
import org.makna.intake.SourceFile;

/**
 * A file to import and how.
 *
 * @param source       the file
 * @param folders      names of the document folders it goes into, from the top
 * @param intake       how it is read
 * @param choice       what the user decided about it
 */
record FileTask(SourceFile source, List<String> folders, IntakeOptions intake, ImportChoice choice) {

    /** A file of which the user said nothing of its own. */
    FileTask(SourceFile source, List<String> folders, IntakeOptions intake) {
        this(source, folders, intake, new ImportChoice(source.path(), folders));
    }

    /** What to do with the file when it is there already, if not what the user said of all files. */
    ImportOptions.OnDuplicate onDuplicate(ImportOptions.OnDuplicate usual) {
        ImportOptions.OnDuplicate own = choice.onDuplicate();
        return own == null ? usual : own;
    }

    FileTask {
        folders = List.copyOf(folders);
    }
}
