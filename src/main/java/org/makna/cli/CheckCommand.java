package org.makna.cli;

import java.util.List;
import org.makna.model.Finding;
import org.makna.study.Study;
import picocli.CommandLine.Command;

/** Checks a study: integrity, ranges, contents, and the index against the text. */
@Command(name = "check")
final class CheckCommand extends StudyCommand {

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        List<Finding> findings = study.check();
        findings.forEach(console::tell);
        boolean clean = findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.NOTE);
        console.tell(clean ? "cli.check.clean" : "cli.check.findings", study.path().toString(), findings.size());
        return clean ? DONE : FINDING;
    }
}
