package org.makna.ui.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.makna.model.WordTree;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.WordCloud;
import org.makna.study.Pictures;
import org.makna.study.Study;
import org.makna.study.WordRequest;
import org.makna.ui.action.Action;
import org.makna.ui.common.Tasks;
import org.makna.ui.drawing.DrawingExports;
import org.makna.ui.drawing.DrawingPane;
import org.makna.ui.drawing.DrawingView;
import org.makna.ui.workspace.Workspace;

/** The words as a picture: a cloud of all, or what stands before or behind one of them as a tree. For the FX thread. */
final class WordPictures extends VBox {

    /** So many words of a cloud are drawn. */
    static final int MOST = 100;

    /** Size of a picture that leaves the window. */
    private static final double PAGE = 960;
    private static final double PAGE_CLOUD = 600;
    private static final double LEAST_CLOUD = 160;
    /** Height around a cloud in its pane. */
    private static final double AROUND = 44;
    private static final double STEP = 8;

    /** What is drawn. */
    enum Kind {
        CLOUD, AFTER, BEFORE
    }

    /**
     * A word whose tree is asked for.
     *
     * @param root    how it is called
     * @param forms   all ways to write it
     * @param request what is counted
     */
    record Wanted(String root, List<String> forms, WordRequest request) {

        Wanted {
            forms = List.copyOf(forms);
        }
    }

    private final Workspace workspace;
    private final Tasks.Latest latest;
    private final Consumer<String> word;
    private final Consumer<List<String>> phrases;
    private final ComboBox<Kind> kinds = new ComboBox<>();
    private final DrawingView view = new DrawingView(this::chosen);
    private final DrawingPane pane = new DrawingPane(view);
    private WordCloud cloud = new WordCloud(List.of(), "", "");
    private @Nullable Wanted wanted;
    private @Nullable WordTree tree;
    private double drawnRoom;

    /**
     * Creates it.
     *
     * @param word    told of a word of the cloud that was chosen
     * @param phrases told of a branch of the tree that was chosen, in all ways to write it
     */
    WordPictures(Workspace workspace, Consumer<String> word, Consumer<List<String>> phrases) {
        this.workspace = workspace;
        this.latest = workspace.tasks().latest();
        this.word = word;
        this.phrases = phrases;
        view.setId("words-picture-view");
        kinds.setId("words-picture");
        kinds.setAccessibleText(workspace.text("ui.words.picture"));
        kinds.getItems().setAll(Kind.values());
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind kind) {
                return kind == null
                        ? ""
                        : workspace.text("ui.words.picture." + kind.name().toLowerCase(
                                java.util.Locale.ROOT));
            }

            @Override
            public Kind fromString(String text) {
                throw new UnsupportedOperationException("Kinds are chosen, not written");
            }
        });
        kinds.setValue(Kind.CLOUD);
        kinds.valueProperty().addListener((property, before, now) -> {
            pane.setVvalue(0);
            view.forget();
            grow();
        });
        pane.heightProperty().addListener((property, before, now) -> {
            if (kinds.getValue() == Kind.CLOUD && room() != drawnRoom) {
                draw();
            }
        });
        VBox.setVgrow(pane, Priority.ALWAYS);
        setSpacing(6);
        setMinSize(160, 160);
        getStyleClass().add("mk-words-picture");
        getChildren().addAll(kinds, pane);
        DrawingExports exports = new DrawingExports(workspace, this::page,
                text -> workspace.services().prompts().tell(workspace.text("ui.words.picture"), text));
        workspace.actions().on(Action.CLOUD_TO_PNG, exports::png);
        workspace.actions().on(Action.CLOUD_TO_SVG, exports::svg);
        workspace.actions().on(Action.WORD_TREE, this::turn);
    }

    /** From the cloud to the tree, from one side of the word to the other, and back. */
    private void turn() {
        kinds.setValue(Kind.values()[(kinds.getValue().ordinal() + 1) % Kind.values().length]);
        view.requestFocus();
    }

    /** What is drawn, once it is laid out. */
    Optional<Drawing> drawing() {
        return view.drawing();
    }

    /** Shows other words in the cloud, all with a weight. */
    void show(WordCloud shown) {
        cloud = shown;
        if (kinds.getValue() == Kind.CLOUD) {
            draw();
        }
    }

    /** Sets whose tree is shown. */
    void of(@Nullable Wanted next) {
        if (next != null && !next.equals(wanted)) {
            wanted = next;
            tree = null;
            grow();
        }
    }

    /** Counts anew, since the text is another. */
    void refresh() {
        tree = null;
        grow();
    }

    private void grow() {
        Wanted asked = wanted;
        Kind kind = kinds.getValue();
        WordTree there = tree;
        if (kind == Kind.CLOUD || there != null && there.before() == (kind == Kind.BEFORE)) {
            draw();
            return;
        }
        if (asked == null) {
            tree = null;
            draw();
            return;
        }
        Study study = workspace.study();
        latest.read(progress -> study.words().tree(asked.request(), asked.root(), asked.forms(), kind == Kind.BEFORE,
                progress), grown -> {
                    if (asked.equals(wanted) && kind == kinds.getValue()) {
                        tree = grown;
                        view.forget();
                        draw();
                    }
                }, thrown -> {
                    if (!(thrown instanceof CancellationException)) {
                        workspace.failed(thrown);
                    }
                });
    }

    /** Height that a cloud has in the pane, in steps, so that it is not laid out anew for every pixel. */
    private double room() {
        return Math.floor((pane.getHeight() - AROUND) / STEP) * STEP;
    }

    private void draw() {
        Pictures pictures = workspace.study().output().pictures();
        WordTree grown = tree;
        WordCloud words = cloud;
        if (kinds.getValue() == Kind.CLOUD) {
            double height = room();
            drawnRoom = height;
            // Before the pane has its height there is no room to lay words out in.
            WordCloud bare = new WordCloud(height < LEAST_CLOUD ? List.of() : words.words(), words.title(), "");
            Map<Double, Drawing> drawn = new HashMap<>();
            view.show((width, lettering) -> drawn.computeIfAbsent(width,
                    wide -> pictures.draw(bare, wide, Math.max(LEAST_CLOUD, height), false, lettering)));
        } else if (grown != null) {
            view.show((width, lettering) -> pictures.draw(grown, width, false, lettering));
        } else {
            WordTree none = new WordTree("", kinds.getValue() == Kind.BEFORE, 0, List.of(), 0, List.of(), List.of());
            view.show((width, lettering) -> pictures.draw(none, width, false, lettering));
        }
    }

    /** The picture as it leaves: as wide as a page, with its title and what was counted. */
    private Optional<Drawing> page() {
        Pictures pictures = workspace.study().output().pictures();
        WordTree grown = tree;
        if (kinds.getValue() == Kind.CLOUD) {
            return Optional.of(pictures.draw(cloud, PAGE, PAGE_CLOUD, true, view.lettering()));
        }
        return Optional.ofNullable(grown).map(one -> pictures.draw(one, PAGE, true, view.lettering()));
    }

    private void chosen(Mark mark) {
        WordTree grown = tree;
        Wanted asked = wanted;
        if (kinds.getValue() == Kind.CLOUD) {
            word.accept(cloud.words().get(mark.row()).word());
        } else if (grown != null && asked != null) {
            phrases.accept(asked.forms().stream().map(form -> new WordTree(form, grown.before(), grown.hits(),
                    grown.branches(), grown.others(), List.of(), List.of()).phrases().get(mark.row())).toList());
        }
    }
}
