package org.makna.ui.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.FileReport;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.ReplacedName;
import org.makna.study.ImportChoice;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.study.ImportPreview;
import org.makna.study.PseudonymsAtImport;
import org.makna.ui.action.Action;
import org.makna.ui.common.FidelityReport;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.ReplacedReport;
import org.makna.ui.workspace.ReportExport;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** Brings files in: preview, choices, progress, report. For the FX thread; reading and importing happen behind the window. */
public final class ImportDialog {

    private final Workspace workspace;

    public ImportDialog(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Shows what the files hold and asks how to bring them in; files and folders. */
    public void bringIn(List<Path> files) {
        if (workspace.study().readOnlyReason().isPresent()) {
            workspace.services().prompts().tell(workspace.text("ui.import.title"),
                    workspace.messages().text(workspace.study().readOnlyReason().get()));
            return;
        }
        workspace.tasks().start(workspace.text("ui.import.reading"), progress -> read(files, progress), this::ask,
                this::failed);
    }

    private ImportPlan read(List<Path> files, Progress progress) {
        List<PlannedFile> planned = new ArrayList<>();
        for (ImportPreview preview : workspace.study().importing().preview(files, named(progress))) {
            planned.add(new PlannedFile(preview, size(preview.file())));
        }
        return new ImportPlan(planned);
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            // The preview says already what is wrong with the file.
            return -1;
        }
    }

    private void ask(ImportPlan plan) {
        if (plan.files().isEmpty()) {
            workspace.services().prompts().tell(workspace.text("ui.import.title"), workspace.text("ui.import.nothing"));
            return;
        }
        FrontWindow.find().ifPresent(owner -> {
            AtomicReference<@Nullable ImportSheet> shown = new AtomicReference<>();
            ImportSheet sheet = new ImportSheet(workspace, plan, ready -> check(ready, shown.get()), owner);
            shown.set(sheet);
            sheet.show();
        });
    }

    /** Looks for what stands in the way before the sheet is taken away, and for cases that surveys meet. */
    private void check(ImportPlan plan, @Nullable ImportSheet sheet) {
        if (sheet == null) {
            return;
        }
        List<ImportChoice> choices;
        PseudonymsAtImport names;
        try {
            choices = plan.choices();
            names = plan.pseudonyms();
        } catch (MaknaException e) {
            sheet.complain(workspace.messages().text(e.message()));
            return;
        }
        if (choices.stream().noneMatch(ImportChoice::isSurvey)) {
            sheet.close();
            run(plan);
            return;
        }
        sheet.busy(true);
        workspace.tasks().start(workspace.text("ui.import.checking"),
                progress -> workspace.study().importing().waves(choices, names, named(progress)), waves -> {
                    sheet.busy(false);
                    if (!sheet.isOpen()) {
                        return;
                    }
                    if (waves.isEmpty()) {
                        sheet.close();
                        run(plan);
                    } else {
                        FrontWindow.find().ifPresent(owner -> new WaveSheet(workspace, waves, update -> {
                            sheet.close();
                            plan.meet(waves, update);
                            run(plan);
                        }, owner).show());
                    }
                }, thrown -> {
                    sheet.busy(false);
                    if (thrown instanceof MaknaException known) {
                        sheet.complain(workspace.messages().text(known.message()));
                    } else {
                        workspace.problems().failed(thrown);
                    }
                });
    }

    private void run(ImportPlan plan) {
        Set<Long> before = documents();
        List<ImportChoice> choices = plan.choices();
        OnDuplicate onDuplicate = plan.onDuplicate();
        PseudonymsAtImport names = plan.pseudonyms();
        workspace.tasks().start(workspace.text("ui.import.importing"),
                progress -> workspace.study().importing().run(choices, onDuplicate, plan.names(), names,
                        named(progress)),
                reports -> {
                    List<FileReport> all = new ArrayList<>(plan.unreadable());
                    all.addAll(reports);
                    List<ReplacedName> replaced = names == null ? List.of() : names.lines(reports);
                    workspace.whenShown(() -> report(all, first(before), replaced));
                }, this::failed);
    }

    private Set<Long> documents() {
        Set<Long> ids = new HashSet<>();
        workspace.now().get().documents().allDocuments().forEach(entry -> ids.add(entry.document().id()));
        return ids;
    }

    private Optional<Long> first(Set<Long> before) {
        return workspace.now().get().documents().allDocuments().stream().map(entry -> entry.document().id())
                .filter(id -> !before.contains(id)).findFirst();
    }

    private void report(List<FileReport> reports, Optional<Long> first, List<ReplacedName> replaced) {
        long came = reports.stream().filter(one -> one.status() == FileReport.Status.IMPORTED).count();
        FidelityReport report = new FidelityReport(workspace.messages(), reports);
        Label undo = UserText.paragraph(came == 0
                ? workspace.text("ui.report.nothing-came")
                : workspace.text("ui.report.undo", workspace.actions().key(Action.UNDO).orElse("")), 600);
        undo.getStyleClass().add("mk-mute");
        var list = report.node();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(8, undo, list);
        Button copy = new Button(workspace.text("ui.report.copy"));
        copy.setId("report-copy");
        copy.setOnAction(event -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(report.text());
            Clipboard.getSystemClipboard().setContent(text);
        });
        Button export = new Button(workspace.text("ui.report.export"));
        export.setId("report-export");
        export.setOnAction(event -> new ReportExport(workspace).export(reports, workspace.study().info().title()));
        Button names = new Button(workspace.text("ui.pseudonyms.report"));
        names.setId("report-replaced");
        names.setOnAction(event -> new ReplacedReport(workspace).show(replaced));
        names.setVisible(!replaced.isEmpty());
        names.setManaged(!replaced.isEmpty());
        Button open = new Button(workspace.text("ui.report.open-first"));
        open.setId("report-open");
        open.setDisable(first.isEmpty());
        FrontWindow.find().ifPresent(owner -> {
            Sheet sheet = new Sheet(owner, workspace.services(),
                    workspace.text("ui.report.title", came, reports.size()), content, copy, export, names,
                    open);
            open.setOnAction(event -> {
                sheet.close();
                first.ifPresent(workspace.navigator()::open);
            });
            sheet.show();
        });
    }

    private void failed(Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            workspace.services().prompts().tell(workspace.text("ui.import.title"),
                    workspace.messages().text(known.message()));
        } else {
            workspace.problems().failed(thrown);
        }
    }

    /** Names files without their folders, which the status bar has no room for. */
    private static Progress named(Progress progress) {
        return new Progress() {
            @Override
            public void report(long done, long total, String what) {
                Path name = Path.of(what).getFileName();
                progress.report(done, total, name == null ? what : name.toString());
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
