package org.makna.ui.document.list;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.makna.model.DocumentConsequences;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.study.DocumentEdits;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.Prompts;
import org.makna.ui.workspace.Workspace;

/** What can be done with the selected rows: rename, describe, move, delete, and make folders. */
final class DocumentActions {

    private final Workspace workspace;
    private final DocumentRows rows;
    private final KeptReports reports;

    DocumentActions(Workspace workspace, DocumentRows rows) {
        this.workspace = workspace;
        this.rows = rows;
        this.reports = new KeptReports(workspace);
    }

    void register() {
        Actions actions = workspace.actions();
        actions.on(Action.RENAME_DOCUMENT, () -> writing(this::rename));
        actions.on(Action.MOVE_DOCUMENT, () -> writing(this::askWhere));
        actions.on(Action.DELETE_DOCUMENT, () -> writing(this::delete));
        actions.on(Action.DESCRIBE_DOCUMENT, () -> writing(this::describe));
        actions.on(Action.NEW_FOLDER, () -> writing(this::newFolder));
        actions.on(Action.SPEAKERS,
                () -> writing(() -> FrontWindow.find().ifPresent(window -> new SpeakersForm(workspace)
                        .show(window))));
        actions.on(Action.PSEUDONYMS, () -> writing(() -> FrontWindow.find().ifPresent(window -> new PseudonymsForm(
                workspace).show(window))));
        actions.on(Action.READ_AGAIN, () -> writing(this::readAgain));
        actions.on(Action.REPLACE_TEXT, () -> writing(this::replaceText));
        actions.on(Action.SHOW_REPORT, this::showReport);
        actions.on(Action.EXPORT_REPORTS, reports::exportAll);
    }

    /** Moves rows into a folder; null is the top. What is there already stays. */
    void move(List<ListRow> moved, @Nullable Long folderId) {
        Chosen chosen = Chosen.of(moved);
        String title = workspace.text(Action.MOVE_DOCUMENT.textKey());
        List<Long> folders = chosen.folders().stream()
                .filter(one -> !Objects.equals(one.folder().parentId(), folderId)
                        && !Objects.equals(one.folder().id(), folderId))
                .map(one -> one.folder().id()).toList();
        List<Long> documents = chosen.documents().stream()
                .filter(one -> !Objects.equals(one.document().folderId(), folderId))
                .map(one -> one.document().id()).toList();
        if (!folders.isEmpty() || !documents.isEmpty()) {
            edit(title, edits().moveTo(folders, documents, folderId), done -> {
            });
        }
    }

    private void rename() {
        List<ListRow> chosen = rows.selected();
        if (chosen.isEmpty()) {
            return;
        }
        ListRow row = chosen.getFirst();
        boolean folder = row instanceof ListRow.OfFolder;
        String title = workspace.text(folder ? "ui.documents.rename-folder" : Action.RENAME_DOCUMENT.textKey());
        prompts().text(title, workspace.text("ui.documents.name"), row.name())
                .filter(name -> !name.equals(row.name()))
                .ifPresent(name -> {
                    CompletableFuture<?> renaming = folder
                            ? edits().renameFolder(row.key().id(), name)
                            : edits().rename(row.key().id(), name);
                    edit(title, renaming, done -> rows.reveal(row.key()));
                });
    }

    private void askWhere() {
        List<ListRow> moved = rows.selected();
        if (moved.isEmpty()) {
            return;
        }
        Set<Long> refuse = new HashSet<>();
        Chosen.of(moved).folders().forEach(folder -> refuse.add(folder.folder().id()));
        String title = moved.size() == 1
                ? workspace.text("ui.documents.move-one", moved.getFirst().name())
                : workspace.text("ui.documents.move-many", moved.size());
        // The list is in no window while another panel is shown.
        FrontWindow.find().flatMap(window -> new FolderChooser(workspace, window).ask(title, refuse))
                .ifPresent(target -> move(moved, target.folderId()));
    }

    private void delete() {
        Chosen chosen = Chosen.of(rows.selected());
        if (chosen.names().isEmpty()) {
            return;
        }
        workspace.read(() -> edits().consequences(ids(chosen)), goes -> confirm(chosen, goes));
    }

    private static List<Long> ids(Chosen chosen) {
        return chosen.allDocuments().stream().map(entry -> entry.document().id()).toList();
    }

    private void confirm(Chosen chosen, DocumentConsequences goes) {
        List<String> names = chosen.names();
        String title = names.size() == 1
                ? workspace.text("ui.documents.delete-one-title", names.getFirst())
                : workspace.text("ui.documents.delete-many-title", names.size());
        if (prompts().confirm(title, consequences(chosen, goes), workspace.text("ui.documents.delete"))) {
            edit(title, edits().delete(chosen.folderIds(), chosen.documentIds()), done -> {
            });
        }
    }

    /** Asks what the selected documents are; a folder stands for all in it. */
    private void describe() {
        List<DocumentEntry> chosen = Chosen.of(rows.selected()).allDocuments();
        if (!chosen.isEmpty()) {
            FrontWindow.find().ifPresent(window -> new DocumentForm(workspace, window, chosen).show());
        }
    }

    private String consequences(Chosen chosen, DocumentConsequences goes) {
        StringBuilder text = new StringBuilder();
        if (!chosen.folders().isEmpty()) {
            line(text, workspace.text("ui.documents.goes-folders", chosen.folders().size(),
                    goes.documents() - chosen.documents().size()));
        }
        line(text, goes.codings() == 0
                ? workspace.text("ui.documents.goes-no-coding")
                : workspace.text("ui.documents.goes-codings", goes.codings()));
        if (goes.cases() > 0) {
            line(text, workspace.text("ui.documents.goes-cases", goes.cases()));
        }
        line(text, workspace.text("ui.documents.goes-undo",
                workspace.actions().key(Action.UNDO).orElse("")));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line);
    }

    private void newFolder() {
        List<ListRow> chosen = rows.selected();
        Long parent = chosen.isEmpty() ? null : chosen.getFirst().homeId();
        String title = workspace.text(Action.NEW_FOLDER.textKey());
        prompts().text(title, workspace.text("ui.documents.name"), workspace.text("ui.documents.new-folder"))
                .ifPresent(name -> edit(title, edits().createFolder(parent, name),
                        folder -> rows.reveal(new ListRow.Key(true, folder.id()))));
    }

    /** Shows how the first of the selected documents came in; a folder stands for its first document. */
    private void showReport() {
        Chosen.of(rows.selected()).allDocuments().stream().findFirst().ifPresent(reports::show);
    }

    /** Reads the first of the selected documents again in another character set. */
    private void readAgain() {
        Chosen.of(rows.selected()).allDocuments().stream().findFirst().ifPresent(entry -> workspace.read(
                () -> edits().charsets().now(entry.document().id()), now -> FrontWindow.find().ifPresent(window -> {
                    if (now.isEmpty()) {
                        prompts().tell(workspace.text(Action.READ_AGAIN.textKey()),
                                workspace.messages().text(Message.of("study.charset-none", entry.document().name())));
                    } else {
                        new CharsetForm(workspace, entry.document(), now.get()).show(window);
                    }
                })));
    }

    /** Gives the first of the selected documents the text of another file. */
    private void replaceText() {
        Chosen.of(rows.selected()).allDocuments().stream().findFirst().ifPresent(entry -> workspace.services().files()
                .open(workspace.text("ui.replacement.choose", entry.document().name()),
                        workspace.text("ui.files.importable"), List.of("*.*"))
                .ifPresent(path -> FrontWindow.find().ifPresent(
                        window -> new ReplacementForm(workspace, entry.document(), path).show(window))));
    }

    /** Makes an edit of the selected rows; where the study can only be read it says why. */
    private void writing(Runnable work) {
        workspace.study().readOnlyReason().ifPresentOrElse(
                reason -> prompts().tell(workspace.text("ui.status.read-only"), workspace.messages().text(reason)),
                work);
    }

    /** Follows an edit; what stands against it, such as a name that is taken, is said at once. */
    private <T> void edit(String title, CompletableFuture<T> edit, Consumer<? super T> done) {
        workspace.tasks().follow(edit, done, thrown -> {
            if (thrown instanceof MaknaException known) {
                prompts().tell(title, workspace.messages().text(known.message()));
            } else {
                workspace.problems().failed(thrown);
            }
        });
    }

    private DocumentEdits edits() {
        return workspace.study().documentEdits();
    }

    private Prompts prompts() {
        return workspace.services().prompts();
    }
}
