package org.makna.ui.memos;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Coder;
import org.makna.model.Memo;
import org.makna.ui.workspace.Workspace;

/** Title, links and text of one memo. Leaving it keeps what was typed. */
final class MemoEditor extends VBox {

    private final Workspace workspace;
    private final TextField title = new TextField();
    private final MemoBody body;
    private final Label about = new Label();
    private final MemoChips chips;
    private final MemoKeeper keeper;
    private final LongConsumer left;
    private boolean putting;

    /**
     * Creates it.
     *
     * @param name  start of the ids of what it is made of
     * @param links follows links and takes them away
     * @param left  told the id of a memo that is no longer shown, after what was typed is on its way
     */
    MemoEditor(Workspace workspace, String name, UnderWay underWay, MemoLinks links, LongConsumer left) {
        this.workspace = workspace;
        this.left = left;
        body = new MemoBody(workspace, name);
        chips = new MemoChips(workspace, 300, links::follow, links::unlink);
        chips.setId(name + "-links");
        chips.add().setId(name + "-link");
        keeper = new MemoKeeper(MemoWriting.in(workspace), underWay, this::put);
        title.setId(name + "-title");
        title.getStyleClass().add("mk-memo-title");
        title.setPromptText(workspace.text("ui.memos.title"));
        title.setAccessibleText(workspace.text("ui.memos.title"));
        title.setEditable(workspace.isWritable());
        title.setOnAction(event -> body.write());
        about.getStyleClass().addAll("mk-mute", "mk-small");
        about.setMinWidth(0);
        body.text().textProperty().addListener((property, before, now) -> typed());
        title.textProperty().addListener((property, before, now) -> typed());
        title.focusedProperty().addListener((property, had, has) -> keepIfLeft(has));
        body.text().focusedProperty().addListener((property, had, has) -> keepIfLeft(has));
        getStyleClass().add("mk-memo");
        VBox.setVgrow(body, Priority.ALWAYS);
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                keeper.keep();
            }
        });
    }

    /**
     * Lays it out.
     *
     * @param times  whether it says who wrote it and when
     * @param tools  stand beside the title
     */
    void lay(boolean times, Button... tools) {
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(4, title);
        head.getChildren().addAll(tools);
        head.getStyleClass().add("mk-memo-head");
        getChildren().setAll(head, chips, body);
        if (times) {
            getChildren().add(1, about);
        }
    }

    MemoBody body() {
        return body;
    }

    /** The memo that is shown, or null. */
    @Nullable
    Memo memo() {
        return keeper.memo();
    }

    /** Shows a memo, or none for null. */
    void show(@Nullable MemoLine line) {
        Memo before = keeper.memo();
        if (line == null) {
            keeper.go(null);
        } else if (before == null || before.id() != line.memo().id()) {
            keeper.go(line.memo());
            body.read();
            // What stands there now: words that are on their way are newer than what was read.
            if (body.text().getText().isBlank() && workspace.isWritable()) {
                body.turn();
            }
        } else {
            keeper.renew(line.memo());
        }
        if (line != null) {
            about.setText(about(line.memo()));
            chips.show(line.links());
        }
        if (before != null && (line == null || before.id() != line.memo().id())) {
            left.accept(before.id());
        }
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

    /** Shows other words, which is no typing. */
    private MemoWords put(MemoWords words) {
        putting = true;
        try {
            title.setText(words.title());
            if (!words.text().equals(body.text().getText())) {
                body.text().setText(words.text());
            }
        } finally {
            putting = false;
        }
        body.text().setScrollTop(0);
        return standing();
    }

    private void typed() {
        if (!putting) {
            keeper.typed(standing());
        }
    }

    private MemoWords standing() {
        return new MemoWords(title.getText(), body.text().getText());
    }

    private void keepIfLeft(boolean has) {
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
}
