package org.makna.ui.drawing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.makna.model.drawing.Bitmap;
import org.makna.model.drawing.Drawing;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** Takes a drawing out of the window, in the colours of paper: as PNG, as SVG, to the clipboard. For the FX thread. */
public final class DrawingExports {

    /** Pixels of a bitmap for one of the drawing, so that it is sharp in print. */
    private static final int SCALE = 2;

    private final Workspace workspace;
    private final Supplier<Optional<Drawing>> drawing;
    private final Consumer<String> done;

    /**
     * Creates it.
     *
     * @param drawing the drawing as it stands on a page, if there is one
     * @param done    told what was done
     */
    public DrawingExports(Workspace workspace, Supplier<Optional<Drawing>> drawing, Consumer<String> done) {
        this.workspace = workspace;
        this.drawing = drawing;
        this.done = done;
    }

    /** Asks for a file and writes a PNG of twice the size. */
    public void png() {
        drawing.get().ifPresent(shown -> ask(shown, "ui.drawing.png-files", "png").ifPresent(to -> {
            Bitmap bitmap = bitmap(image(shown));
            write(to, study -> study.output().pictures().pngTo(bitmap, SCALE, to));
        }));
    }

    /** Asks for a file and writes an SVG. */
    public void svg() {
        drawing.get().ifPresent(shown -> ask(shown, "ui.drawing.svg-files", "svg")
                .ifPresent(to -> write(to, study -> study.output().pictures().svgTo(shown, to))));
    }

    /** Copies the picture and, for where no picture can be pasted, its title and caption. */
    public void copy() {
        drawing.get().ifPresent(shown -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image(shown));
            content.putString(shown.title() + "\n" + shown.caption());
            Clipboard.getSystemClipboard().setContent(content);
            done.accept(workspace.text("ui.drawing.copied"));
        });
    }

    /** Takes the drawing out by the keys of charts while the focus is in a part of the window. */
    public void keysIn(Node part) {
        Map<Action, Runnable> works = Map.of(Action.CHART_TO_PNG, this::png, Action.CHART_TO_SVG, this::svg,
                Action.COPY_CHART, this::copy);
        part.addEventHandler(KeyEvent.KEY_PRESSED, event -> works.forEach((action, work) -> {
            if (workspace.actions().keys().key(action).filter(key -> key.match(event)).isPresent()) {
                event.consume();
                work.run();
            }
        }));
    }

    private Optional<Path> ask(Drawing shown, String kindKey, String ending) {
        String name = shown.title().replace('×', 'x').replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip()
                .replaceAll("\\s+", " ");
        String some = name.length() <= 80 ? name : name.substring(0, name.offsetByCodePoints(0, 60)).strip();
        return workspace.services().files().save(workspace.text("ui.drawing.save"), workspace.text(kindKey),
                List.of("*." + ending), (some.isEmpty() ? "chart" : some) + "." + ending);
    }

    private void write(Path to, Consumer<Study> content) {
        Study study = workspace.study();
        String name = to.getFileName().toString();
        workspace.tasks().start(workspace.text("ui.tables.writing", name), progress -> {
            content.accept(study);
            return name;
        }, written -> done.accept(workspace.text("ui.tables.saved", written)), workspace.problems()::failed);
    }

    private static WritableImage image(Drawing drawing) {
        Canvas canvas = new Canvas(drawing.width(), drawing.height());
        new DrawingPainter(canvas.getGraphicsContext2D(), DrawingPainter::paper).paint(drawing);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(new Scale(SCALE, SCALE));
        return canvas.snapshot(parameters, null);
    }

    private static Bitmap bitmap(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Bitmap(width, height, pixels);
    }
}
