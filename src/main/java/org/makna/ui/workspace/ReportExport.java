package org.makna.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.makna.model.FileReport;
import org.makna.model.MaknaException;

/** Takes fidelity reports out as a file that the user chooses. For the FX thread. */
public final class ReportExport {

    private final Workspace workspace;

    public ReportExport(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Asks where to, and writes them.
     *
     * @param reports of one file or several
     * @param name    what they are of, for the proposed name
     */
    public void export(List<FileReport> reports, String name) {
        String title = workspace.text("ui.report.export");
        String proposed = workspace.text("ui.report.file", name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip());
        Optional<Path> file = workspace.services().files().save(title, workspace.text("ui.report.files"),
                List.of("*.xlsx", "*.csv"), proposed + ".xlsx");
        file.ifPresent(path -> workspace.tasks().start(title, progress -> {
            workspace.study().output().reportsTo(reports, path);
            return path;
        }, done -> workspace.services().prompts().tell(title, workspace.text("ui.exported", done.toString())),
                thrown -> failed(title, thrown)));
    }

    private void failed(String title, Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            workspace.services().prompts().tell(title, workspace.messages().text(known.message()));
        } else {
            workspace.problems().failed(thrown);
        }
    }
}
