package org.makna.ui.memos;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Coder;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.common.UserTextArea;
import org.makna.ui.workspace.Workspace;

/** Title, links and text of one memo. */
final class MemoEditor extends StackPane {

    private final Workspace workspace;
    private final TextField title = new TextField();
    private final UserTextArea text = new UserTextArea();
    private final Label about = new Label();
    private final FlowPane links = new FlowPane(6, 6);
    private final VBox page;
    private final VBox nothing;
    private final MemoKeeper keeper;
    private final Consumer<LinkLine> follow;
    private final Consumer<MemoLink> unlink;
    private boolean putting;

    /**
     * Creates it.
     *
     * @param follow goes where a link leads
     * @param unlink takes a link away
     */
    MemoEditor(Workspace workspace, Consumer<LinkLine> follow, Consumer<MemoLink> unlink) {
        this.workspace = workspace;
        this.follow = follow;
        this.unlink = unlink;
        keeper = new MemoKeeper(MemoWriting.in(workspace), this::put);
        title.setId("memo-title");
        title.getStyleClass().add("mk-memo-title");
        title.setPromptText(workspace.text("ui.memos.title"));
        title.setAccessibleText(workspace.text("ui.memos.title"));
        text.setId("memo-text");
        text.getStyleClass().add("mk-memo-text");
        text.setPromptText(workspace.text("ui.memos.text"));
        text.setAccessibleText(workspace.text("ui.memos.text"));
        title.setEditable(workspace.isWritable());
        text.setEditable(workspace.isWritable());
        title.setOnAction(event -> text.requestFocus());
        about.getStyleClass().addAll("mk-mute", "mk-small");
        about.setMinWidth(0);
        links.setId("memo-links");
        text.textProperty().addListener((property, before, now) -> typed());
        title.textProperty().addListener((property, before, now) -> typed());
        title.focusedProperty().addListener((property, had, has) -> left(has));
        text.focusedProperty().addListener((property, had, has) -> left(has));
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(6, title, workspace.actions().iconButton(Action.DELETE_MEMO));
        head.getStyleClass().add("mk-memo-head");
        page = new VBox(head, about, links, text);
        page.getStyleClass().add("mk-memo");
        VBox.setVgrow(text, Priority.ALWAYS);
        Label teaching = new Label(workspace.text("ui.memos.empty"));
        teaching.getStyleClass().add("mk-mute");
        teaching.setWrapText(true);
        teaching.setMaxWidth(420);
        nothing = new VBox(12, teaching, workspace.actions().button(Action.NEW_MEMO));
        nothing.getStyleClass().add("mk-memo-empty");
        getChildren().addAll(nothing, page);
        page.setVisible(false);
    }

    /** Shows a memo, or none for null. */
    void show(@Nullable MemoLine line) {
        Memo before = keeper.memo();
        if (line == null) {
            keeper.go(null);
        } else if (before == null || before.id() != line.memo().id()) {
            keeper.go(line.memo());
        } else {
            keeper.renew(line.memo());
        }
        page.setVisible(line != null);
        nothing.setVisible(line == null);
        if (line != null) {
            about.setText(about(line.memo()));
            showLinks(line.links());
        }
    }

    /** Where a reading that begins now stands among the writings; for any thread. */
    long moment() {
        return keeper.moment();
    }

    /** Hears that all memos were read, from a moment on; to be called before they are shown. */
    void read(long moment, Set<Long> memoIds) {
        keeper.read(moment, memoIds);
    }

    /** Keeps what is typed. */
    void keep() {
        keeper.keep();
    }

    /** Goes to the title of a new memo, so that typing names it. */
    void nameIt() {
        title.requestFocus();
        title.selectAll();
    }

    void focusText() {
        text.requestFocus();
    }

    /** Shows other words, which is no typing. */
    private MemoWords put(MemoWords words) {
        putting = true;
        try {
            title.setText(words.title());
            if (!words.text().equals(text.getText())) {
                text.setText(words.text());
            }
        } finally {
            putting = false;
        }
        text.setScrollTop(0);
        return standing();
    }

    private void typed() {
        if (!putting) {
            keeper.typed(standing());
        }
    }

    private MemoWords standing() {
        return new MemoWords(title.getText(), text.getText());
    }

    private void left(boolean has) {
        if (!has) {
            keeper.keep();
        }
    }

    private String about(Memo memo) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(workspace.messages().locale()).withZone(ZoneId.systemDefault());
        String who = workspace.now().get().coders().stream().filter(one -> one.id() == memo.coderId()).map(Coder::name)
                .findFirst().orElse("");
        return workspace.text("ui.memos.about", who, time.format(Instant.parse(memo.created())),
                time.format(Instant.parse(memo.modified())));
    }

    private void showLinks(List<LinkLine> lines) {
        links.getChildren().setAll(lines.stream().map(this::chip).toList());
        Button add = new Button(workspace.text("ui.memos.link"), Icon.ADD.node());
        add.setId("memo-link");
        add.getStyleClass().add("mk-link");
        add.setDisable(!workspace.isWritable());
        ContextMenu menu = workspace.actions().menu(Action.LINK_TO_DOCUMENT, Action.LINK_TO_CODE,
                Action.LINK_TO_CASE);
        add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
        links.getChildren().add(add);
    }

    private HBox chip(LinkLine line) {
        Button go = new Button(UserText.oneLine(line.text()), icon(line.link()).node());
        go.getStyleClass().add("mk-chip-go");
        go.setMaxWidth(300);
        go.setTooltip(new Tooltip(line.text()));
        go.setOnAction(event -> follow.accept(line));
        Button remove = new Button(null, Icon.CLOSE.node());
        remove.getStyleClass().add("mk-chip-remove");
        remove.setAccessibleText(workspace.text("ui.memos.unlink", line.text()));
        remove.setTooltip(new Tooltip(workspace.text("ui.memos.unlink", line.text())));
        remove.setDisable(!workspace.isWritable());
        remove.setOnAction(event -> unlink.accept(line.link()));
        HBox chip = new HBox(go, remove);
        chip.getStyleClass().add("mk-chip");
        return chip;
    }

    private static Icon icon(MemoLink link) {
        return switch (link) {
            case MemoLink.OfDocument document -> Icon.DOCUMENT;
            case MemoLink.OfCode code -> Icon.CODE;
            case MemoLink.OfSegment segment -> Icon.PLAIN;
            case MemoLink.OfCoding coding -> Icon.CODE;
            case MemoLink.OfCase one -> Icon.PERSON;
        };
    }
}
