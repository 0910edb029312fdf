package org.makna.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.makna.model.FileReport;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.ImportOptions;
import org.makna.study.SampleStudy;
import org.makna.study.Study;

/** Makes the sample study as the program does. */
final class SampleStudies {

    static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private SampleStudies() {
    }

    /** The study that the welcome page opens, in a folder. */
    static Study make(Path folder) {
        Path study = folder.resolve("sample.makna");
        SampleStudy.make(study, ENGLISH);
        return Study.open(study, Study.Access.WRITE, ENGLISH);
    }

    /** Imports a file of the corpus that is no part of the study. */
    static List<FileReport> add(Study study, String name) {
        return study.importing().run(List.of(Expected.CORPUS.resolve(name)), ImportOptions.DEFAULT, Progress.NONE);
    }
}
