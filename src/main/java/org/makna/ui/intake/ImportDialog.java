package org.makna.ui.intake;

import java.nio.file.Path;
import java.util.List;
import org.makna.ui.workspace.Workspace;

/** Brings files in: preview, choices, progress, report. */
public final class ImportDialog {

    public ImportDialog(Workspace workspace) {
    }

    /** Shows what the files hold and asks how to bring them in; files and folders. */
    public void bringIn(List<Path> files) {
    }
}
