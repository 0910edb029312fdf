package org.makna.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.intake.IntakeOptions;
import org.makna.intake.KnownSurveys;
import org.makna.intake.SourceFile;

/**
 * A file to import and how.
 *
 * @param source       the file
 * @param folders      names of the document folders it goes into, from the top
 * @param intake       how it is read
 * @param choice       what the user decided about it
 * @param names        puts pseudonyms in the place of names, or null
 */
record FileTask(SourceFile source, List<String> folders, IntakeOptions intake, ImportChoice choice,
        @Nullable PseudonymsAtImport names) {

    /** A file whose names stay. */
    FileTask(SourceFile source, List<String> folders, IntakeOptions intake, ImportChoice choice) {
        this(source, folders, intake, choice, null);
    }

    /** A file of which the user said nothing of its own. */
    FileTask(SourceFile source, List<String> folders, IntakeOptions intake) {
        this(source, folders, intake, new ImportChoice(source.path(), folders));
    }

    /** The same with pseudonyms in the place of names, also in what was decided; null leaves it. */
    FileTask with(@Nullable PseudonymsAtImport pseudonyms) {
        return pseudonyms == null
                ? this
                : new FileTask(source, folders.stream().map(pseudonyms::in).toList(), intake, pseudonyms.in(choice),
                        pseudonyms);
    }

    /** The same, read with what is known of earlier waves of a survey. */
    FileTask knowing(KnownSurveys surveys) {
        return new FileTask(source, folders, intake.knowing(surveys), choice, names);
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
