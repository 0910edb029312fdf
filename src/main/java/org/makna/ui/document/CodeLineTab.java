package org.makna.ui.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.Coder;
import org.makna.model.PlacedCoding;
import org.makna.model.drawing.CodedText;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.TextChartKind;
import org.makna.study.Codebook;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choices;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.drawing.DrawingExports;
import org.makna.ui.drawing.DrawingPane;
import org.makna.ui.drawing.DrawingView;
import org.makna.ui.workspace.ChosenDocuments;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/**
 * The codings of one document as a picture in the drawer: its code line or its portrait. Follows the document in front; what is
 * chosen in the picture is selected in the text. For the FX thread.
 */
public final class CodeLineTab {

    private static final String ID = "code-line";
    /** Width of a drawing that leaves the window. */
    private static final double PAGE = 960;

    private final Workspace workspace;
    private final DocumentArea documents;
    private final Tasks.Latest latest;
    private final DrawingView view = new DrawingView(this::chosen);
    private final DrawingPane scroll = new DrawingPane(view);
    private final Label hint = new Label();
    private final Label name = new Label();
    private final StackPane body = new StackPane(scroll, hint);
    private final ComboBox<TextChartKind> kinds;
    private @Nullable Shown shown;
    private @Nullable Long wanted;
    /** Whether the picture was asked for and is to have the focus when it is there. */
    private boolean asked;

    /** A document as it was read. */
    private record Shown(long documentId, CodedText text) {}

    /**
     * Creates it.
     *
     * @param before called before the drawer opens, so that documents and drawer are in sight
     */
    public CodeLineTab(Workspace workspace, DocumentArea documents, Drawer drawer, Runnable before) {
        this.workspace = workspace;
        this.documents = documents;
        this.latest = workspace.tasks().latest();
        view.setId("code-line");
        hint.getStyleClass().add("mk-mute");
        hint.setText(workspace.text("ui.code-line.nothing"));
        hint.visibleProperty().bind(scroll.visibleProperty().not());
        scroll.setVisible(false);
        body.getStyleClass().add("mk-code-line");
        kinds = Choices.box("code-line-kind", workspace.text("ui.tables.chart-kind"), List.of(TextChartKind.values()),
                kind -> workspace.text("ui.code-line." + kind.word()), TextChartKind.CODE_LINE);
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        kinds.valueProperty().addListener((property, old, now) -> draw());
        DrawingExports exports = new DrawingExports(workspace, this::page, name::setText);
        name.setId("code-line-name");
        name.getStyleClass().add("mk-mute");
        name.setMinWidth(0);
        name.setMaxWidth(260);
        HBox tools = new HBox(6, name, kinds, button("png", "ui.tables.png", Action.CHART_TO_PNG, exports::png),
                button("svg", "ui.tables.svg",
                        Action.CHART_TO_SVG, exports::svg),
                button("copy", "ui.tables.copy", Action.COPY_CHART, exports::copy));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("mk-tools");
        drawer.add(ID, new SimpleStringProperty(workspace.text("ui.code-line.code-line")), body, tools);
        workspace.actions().on(Action.SHOW_CODE_LINE, () -> {
            wanted = ChosenDocuments.of(workspace).stream().findFirst().orElse(front());
            before.run();
            drawer.show(ID);
            asked = true;
            read();
        });
        body.sceneProperty().addListener((property, old, now) -> read());
        documents.frontProperty().addListener((property, old, now) -> {
            wanted = front();
            read();
        });
        workspace.onChange(change -> read());
        workspace.display().addListener((property, old, now) -> read());
        exports.keysIn(body);
        exports.keysIn(tools);
    }

    private Button button(String what, String key, Action named, Runnable does) {
        Button button = new Button(workspace.text(key));
        button.setId("code-line-" + what);
        button.getStyleClass().add("mk-link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(workspace.text(named.textKey()));
        button.setTooltip(new Tooltip(workspace.text(named.textKey())
                + workspace.actions().key(named).map(one -> "  " + one).orElse("")));
        button.setOnAction(event -> does.run());
        return button;
    }

    private @Nullable Long front() {
        DocumentTab tab = documents.front();
        return tab == null ? null : tab.documentId();
    }

    /** Reads the document anew while the picture is in sight. */
    private void read() {
        if (body.getScene() == null) {
            return;
        }
        Long id = wanted == null ? front() : wanted;
        if (id == null) {
            latest.drop();
            show(null);
            return;
        }
        Study study = workspace.study();
        Codebook codebook = workspace.now().get().codebook();
        Map<Long, String> coders = workspace.now().get().coders().stream().collect(Collectors.toMap(Coder::id,
                Coder::name));
        Predicate<PlacedCoding> drawn = drawn(codebook, coders);
        latest.read(progress -> study.document(id).map(content -> new Shown(id, study.output().pictures()
                .codedText(content, codebook, coders, drawn))), read -> show(read.orElse(null)), workspace::failed);
    }

    /** The codings that the text shows; where it stands bare, all of the chosen codes and coders. */
    private Predicate<PlacedCoding> drawn(Codebook codebook, Map<Long, String> coders) {
        Display display = workspace.display().get();
        Set<Long> codes = display.codesShown(codebook);
        String me = workspace.now().get().me();
        Set<Long> hidden = workspace.now().get().coders().stream().filter(Coder::hidden).map(Coder::id)
                .collect(Collectors.toSet());
        return coding -> !hidden.contains(coding.coderId())
                && (display.codes().isEmpty() || codes.contains(coding.codeId()))
                && display.shows(coding.coderId(), me.equals(coders.getOrDefault(coding.coderId(), me)));
    }

    private void show(@Nullable Shown read) {
        Shown before = shown;
        if (before != null && (read == null || read.documentId() != before.documentId())) {
            view.forget();
        }
        shown = read;
        name.setText(read == null ? "" : UserText.oneLine(read.text().title()));
        scroll.setVisible(read != null);
        draw();
        if (asked && read != null) {
            asked = false;
            view.requestFocus();
        }
    }

    private void draw() {
        Shown now = shown;
        TextChartKind kind = kinds.getValue();
        if (now != null) {
            view.show((width, lettering) -> workspace.study().output().pictures().draw(kind, now.text(), width, false,
                    lettering));
        }
    }

    private Optional<Drawing> page() {
        TextChartKind kind = kinds.getValue();
        return Optional.ofNullable(shown).map(now -> workspace.study().output().pictures().draw(kind, now.text(), PAGE,
                true, view.lettering()));
    }

    private void chosen(Mark mark) {
        Shown now = shown;
        if (now != null) {
            CodedText.Passage passage = now.text().passages().get(mark.column());
            workspace.navigator().openCoding(now.documentId(), passage.range(), passage.codingId());
        }
    }
}
