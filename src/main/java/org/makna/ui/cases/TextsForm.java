package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.CasePart;
import org.makna.model.Speaker;
import org.makna.study.CaseTable;
import org.makna.study.DocumentContent;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for documents, or speakers of them, that shall belong to a case. */
final class TextsForm {

    private final Workspace workspace;
    private final Window owner;
    private final ObservableList<DocumentEntry> documents = FXCollections.observableArrayList();
    private final FilteredList<DocumentEntry> listed = new FilteredList<>(documents);
    private final ListView<DocumentEntry> list = new ListView<>(listed);
    private final Set<Long> chosen = new LinkedHashSet<>();
    private final Map<Long, Set<String>> speakers = new TreeMap<>();
    private final FlowPane speakerBox = new FlowPane(12, 6);
    private final Label speakerHead = new Label();

    TextsForm(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
    }

    /** Asks, and assigns what was chosen. */
    void ask(CaseTable.Row row) {
        documents.setAll(workspace.now().get().documents().allDocuments());
        TextField filter = new TextField();
        filter.setId("texts-filter");
        filter.setPromptText(workspace.text("ui.cases.filter-documents"));
        filter.getStyleClass().add("mk-field");
        filter.textProperty().addListener((property, before, typed) -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            listed.setPredicate(entry -> entry.path().toLowerCase(Locale.ROOT).contains(wanted));
            list.getSelectionModel().selectFirst();
        });
        list.setId("texts-list");
        list.setAccessibleText(workspace.text("ui.cases.documents"));
        list.setPrefHeight(300);
        list.setCellFactory(view -> new DocumentCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            DocumentEntry entry = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && entry != null) {
                toggle(entry);
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, before, entry) -> showSpeakers(entry));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        speakerHead.getStyleClass().add("mk-mute");
        speakerBox.setId("texts-speakers");
        Label hint = new Label(workspace.text("ui.cases.documents-hint"));
        hint.getStyleClass().addAll("mk-mute", "mk-small");
        VBox box = new VBox(8, FormDialog.named(workspace.text("ui.cases.documents"), filter), list, hint,
                speakerHead, speakerBox);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectFirst();
        long caseId = row.oneCase().id();
        new FormDialog(workspace, owner, workspace.text("ui.cases.assign-title", row.oneCase().name()), box, filter,
                workspace.text("ui.cases.assign"))
                .show(() -> workspace.study().caseEdits().assignAll(caseId, parts(caseId)), done -> {
                });
    }

    private List<CasePart> parts(long caseId) {
        Set<Long> wanted = new LinkedHashSet<>(chosen);
        wanted.addAll(speakers.keySet());
        List<CasePart> parts = new ArrayList<>();
        for (long document : wanted) {
            Set<String> labels = speakers.getOrDefault(document, Set.of());
            if (labels.isEmpty()) {
                parts.add(new CasePart(caseId, document, null, null));
            }
            labels.forEach(label -> parts.add(new CasePart(caseId, document, null, label)));
        }
        return parts;
    }

    private void toggle(DocumentEntry entry) {
        long id = entry.document().id();
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        list.refresh();
    }

    private void showSpeakers(@Nullable DocumentEntry entry) {
        speakerBox.getChildren().clear();
        speakerHead.setText("");
        if (entry == null) {
            return;
        }
        long id = entry.document().id();
        workspace.read(() -> workspace.study().document(id).map(DocumentContent::speakers).orElse(List.of()), found -> {
            if (list.getSelectionModel().getSelectedItem() == entry && !found.isEmpty()) {
                speakerHead.setText(workspace.text("ui.cases.only-speakers", entry.document().name()));
                found.stream().filter(one -> one.mergedInto() == null)
                        .forEach(speaker -> speakerBox.getChildren().add(box(id, speaker)));
                speakerBox.getScene().getWindow().sizeToScene();
            }
        });
    }

    private CheckBox box(long id, Speaker speaker) {
        CheckBox box = new CheckBox(UserText.oneLine(speaker.label()));
        box.setSelected(speakers.getOrDefault(id, Set.of()).contains(speaker.label()));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                speakers.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(speaker.label());
            } else {
                Map<Long, Set<String>> left = new LinkedHashMap<>(speakers);
                left.getOrDefault(id, Set.of()).remove(speaker.label());
                if (left.getOrDefault(id, Set.of()).isEmpty()) {
                    speakers.remove(id);
                }
            }
            list.refresh();
        });
        return box;
    }

    private final class DocumentCell extends ListCell<DocumentEntry> {

        private final CheckBox box = new CheckBox();

        DocumentCell() {
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            setOnMouseClicked(event -> {
                DocumentEntry entry = getItem();
                if (entry != null) {
                    toggle(entry);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable DocumentEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            long id = entry.document().id();
            box.setSelected(chosen.contains(id) && !speakers.containsKey(id));
            box.setIndeterminate(speakers.containsKey(id));
            setGraphic(box);
            setText(UserText.oneLine(entry.path()));
        }
    }
}
