package org.makna.ui.document.list;

import java.util.List;
import javafx.scene.control.Button;
import org.makna.model.FileReport;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.ui.action.Action;
import org.makna.ui.common.FidelityReport;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.ReportExport;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** The reports of how documents came in: to be read, and taken out as a file. */
final class KeptReports {

    private final Workspace workspace;

    KeptReports(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Shows how a document came in. */
    void show(DocumentEntry entry) {
        workspace.read(() -> workspace.study().importing().reportOf(entry.document().id()), report -> {
            String title = workspace.text("ui.report.of", entry.document().name());
            if (report.isEmpty()) {
                workspace.services().prompts().tell(title, workspace.text("ui.report.none"));
            } else {
                sheet(title, List.of(report.get()), entry.document().name());
            }
        });
    }

    private void sheet(String title, List<FileReport> reports, String name) {
        Button export = new Button(workspace.text("ui.report.export"));
        export.setId("report-export");
        export.setOnAction(event -> new ReportExport(workspace).export(reports, name));
        Button all = new Button(workspace.text("ui.report.export-all"));
        all.setId("report-export-all");
        all.setOnAction(event -> exportAll());
        FrontWindow.find().ifPresent(window -> new Sheet(window, workspace.services(), title,
                new FidelityReport(workspace.messages(), reports).node(), export, all).show());
    }

    /** Writes the reports of all documents to a file. */
    void exportAll() {
        String title = workspace.text(Action.EXPORT_REPORTS.textKey());
        workspace.read(() -> workspace.study().importing().reports(), reports -> {
            if (reports.isEmpty()) {
                workspace.services().prompts().tell(title, workspace.text("ui.report.none-at-all"));
            } else {
                new ReportExport(workspace).export(reports, workspace.study().info().title());
            }
        });
    }
}
