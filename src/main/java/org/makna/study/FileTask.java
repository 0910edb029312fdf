package org.makna.study;

import java.util.List;
import java.util.Map;
import org.makna.intake.IntakeOptions;
import org.makna.intake.SourceFile;

/**
 * A file to import and how.
 *
 * @param source       the file
 * @param folders      names of the document folders it goes into, from the top
 * @param intake       how it is read
 * @param interviewers what the user said about its speakers, by label
 */
record FileTask(SourceFile source, List<String> folders, IntakeOptions intake, Map<String, Boolean> interviewers) {

    FileTask {
        folders = List.copyOf(folders);
        interviewers = Map.copyOf(interviewers);
    }
}
