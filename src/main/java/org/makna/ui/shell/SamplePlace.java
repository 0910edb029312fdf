package org.makna.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.makna.model.Messages;
import org.makna.study.SampleStudy;
import org.makna.study.Study;
import org.makna.study.UserFolders;

/** Where the sample study lies: with the user's studies, made when it is asked for first. */
final class SamplePlace {

    private SamplePlace() {
    }

    static Path path() {
        return UserFolders.ofSystem().studies().resolve("Makna sample.makna");
    }

    static Study open(Path path, Messages messages) {
        if (!Files.exists(path)) {
            SampleStudy.make(path, messages);
        }
        return Study.open(path, Study.Access.WRITE, messages);
    }

    /** Opens the interview with which reading begins, if the user has left it in the study. */
    static void begin(StudyPane pane) {
        pane.workspace().now().get().documents().allDocuments().stream()
                .filter(entry -> entry.path().equals(SampleStudy.FIRST_INTERVIEW)).findFirst()
                .ifPresent(entry -> pane.open(entry.document().id()));
    }
}
