package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.study.CharsetEdits;
import org.makna.study.CharsetPlan;
import org.makna.study.Importing;
import org.makna.study.Lost;
import org.makna.ui.common.Choices;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.LostRows;
import org.makna.ui.workspace.Workspace;

/** Asks in which character set the original of a document is read again, and shows at once how it reads. */
final class CharsetForm {

    private static final double WIDTH = 560;
    private static final double OPENING = 180;
    private static final double HIGHEST = 160;
    private static final double ROW = 54;

    private final Workspace workspace;
    private final Document document;
    private final ComboBox<String> charset;
    private final Label opening = UserText.paragraph("", WIDTH - 50);
    private final VBox card = new VBox(opening);
    private final Label tally = UserText.paragraph("", WIDTH);
    private final CheckBox anyway = new CheckBox();
    private final VBox lost = new VBox(6);
    private @Nullable FormDialog form;
    private @Nullable CharsetPlan plan;
    private @Nullable LostRows rows;

    /** @param now name of the character set that it was read in */
    CharsetForm(Workspace workspace, Document document, String now) {
        this.workspace = workspace;
        this.document = document;
        List<String> names = new ArrayList<>(Importing.charsets());
        if (!names.contains(now)) {
            names.addFirst(now);
        }
        charset = Choices.box("charset-set", workspace.text("ui.import.charset"), names, one -> one, now);
        charset.setMaxWidth(Double.MAX_VALUE);
        charset.valueProperty().addListener((property, before, chosen) -> look(chosen));
        opening.setId("charset-opening");
        tally.setId("charset-tally");
        tally.setMinHeight(38);
        card.getStyleClass().add("mk-card");
        anyway.setId("charset-anyway");
        anyway.setText(workspace.text("ui.charset.anyway"));
        anyway.setWrapText(true);
        anyway.setMinHeight(Region.USE_PREF_SIZE);
        lost.setMinHeight(Region.USE_PREF_SIZE);
        anyway.selectedProperty().addListener((property, before, chosen) -> ready());
        shown(anyway, false);
        shown(lost, false);
    }

    void show(Window owner) {
        ScrollPane scroll = scroll(card, OPENING);
        scroll.setMinHeight(OPENING);
        scroll.setPrefHeight(OPENING);
        scroll.setFitToHeight(true);
        VBox content = new VBox(10, FormDialog.named(workspace.text("ui.import.charset"), charset), scroll, tally,
                lost, anyway);
        FormDialog asking = new FormDialog(workspace, owner, workspace.text("ui.charset.title", document.name()),
                content, charset, workspace.text("ui.charset.act")).wide(WIDTH);
        form = asking;
        asking.act().setDisable(true);
        look(charset.getValue());
        asking.show(() -> edits().make(java.util.Objects.requireNonNull(plan),
                rows == null ? Set.<Lost>of() : rows.kept()), done -> {
                });
    }

    private static ScrollPane scroll(Node content, double height) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(height);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        return scroll;
    }

    private CharsetEdits edits() {
        return workspace.study().documentEdits().charsets();
    }

    private void look(String wanted) {
        plan = null;
        ready();
        workspace.tasks().read(progress -> edits().plan(document.id(), wanted), read -> {
            if (wanted.equals(charset.getValue())) {
                show(read);
            }
        }, thrown -> {
            if (!wanted.equals(charset.getValue())) {
                return;
            }
            if (thrown instanceof MaknaException known) {
                opening.setText("");
                say(workspace.messages().text(known.message()), "mk-error");
                shown(lost, false);
                shown(anyway, false);
            } else {
                workspace.failed(thrown);
            }
        });
    }

    private void show(CharsetPlan read) {
        plan = read;
        opening.setText(read.opening());
        card.setAlignment(Scripts.startsRightToLeft(read.opening()) ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        say(words(read), "mk-mute");
        rows = read.correction().lost().isEmpty() ? null : new LostRows(workspace, read.correction(), WIDTH - 20);
        lost.getChildren().clear();
        if (rows != null) {
            ScrollPane list = scroll(rows.node(), HIGHEST);
            list.setId("lost-list");
            list.setMinHeight(Math.min(HIGHEST, ROW * read.correction().lost().size()));
            lost.getChildren().setAll(UserText.paragraph(workspace.text("ui.charset.loses"), WIDTH), list);
        }
        shown(lost, rows != null);
        shown(anyway, read.isCorrected() && !read.isEmpty());
        ready();
        if (lost.getScene() != null) {
            lost.getScene().getWindow().sizeToScene();
        }
    }

    private String words(CharsetPlan read) {
        if (read.isEmpty()) {
            return workspace.text("ui.charset.same");
        }
        StringJoiner words = new StringJoiner(" ");
        words.add(workspace.text("ui.charset.changes", read.correction().patch().replacements().size()));
        if (read.marks() > 0) {
            words.add(workspace.text("ui.charset.marks", read.marks(), read.reworded()));
        }
        return words.toString();
    }

    private void say(String words, String style) {
        tally.getStyleClass().removeAll("mk-error", "mk-mute");
        tally.getStyleClass().add(style);
        tally.setText(words);
    }

    private void ready() {
        CharsetPlan read = plan;
        if (form != null) {
            form.act().setDisable(read == null || read.isEmpty() || read.isCorrected() && !anyway.isSelected());
        }
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
