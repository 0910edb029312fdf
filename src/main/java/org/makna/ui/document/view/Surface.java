package org.makna.ui.document.view;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.makna.ui.document.core.DensityTicks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;

/** The layers of the view: the page behind the words, the words, the margin, and the scroll bar. */
final class Surface {

    private final Canvas pageCanvas = new Canvas();
    private final Canvas marginCanvas = new Canvas();
    private final Pane words = new Pane();
    private final Rectangle clip = new Rectangle();
    private final Palette palette;
    private final RemarkPainter remarks;
    private final PagePainter pagePainter;
    private final MarginPainter marginPainter;
    private final MarginTip tip = new MarginTip(marginCanvas);
    private final DensityBar bar;
    private boolean ticksAreStale = true;

    Surface(Palette palette, DoubleConsumer scrolled) {
        this.palette = palette;
        this.remarks = new RemarkPainter(palette);
        this.pagePainter = new PagePainter(pageCanvas, palette, remarks);
        this.marginPainter = new MarginPainter(marginCanvas, palette, remarks);
        this.bar = new DensityBar(palette, scrolled);
        words.setManaged(false);
        words.setMouseTransparent(true);
        words.setClip(clip);
    }

    List<Node> layers() {
        return List.of(pageCanvas, words, marginCanvas, bar);
    }

    /** Where the cells go. */
    Pane words() {
        return words;
    }

    MarginPainter margin() {
        return marginPainter;
    }

    RemarkPainter remarks() {
        return remarks;
    }

    MarginTip tip() {
        return tip;
    }

    /** The marks at the scroll bar no longer tell the truth. */
    void forgetTicks() {
        ticksAreStale = true;
        bar.requestLayout();
    }

    /** Width for the names of those who speak, pixels; 0 when nobody does. */
    double speakerWidth(DocumentText document, Face face) {
        return SpeakerLook.of(palette, face).width(document);
    }

    /** Gives each layer its place. */
    void arrange(PageGeometry page, double width) {
        double height = page.height();
        resize(pageCanvas, page.marginWidth(), page.pageWidth(), height);
        resize(marginCanvas, 0, page.marginWidth(), height);
        ticksAreStale |= bar.getHeight() != height;
        bar.resizeRelocate(width - page.barWidth(), 0, page.barWidth(), height);
        words.resizeRelocate(0, 0, width, height);
        clip.setX(page.marginWidth());
        clip.setWidth(page.pageWidth());
        clip.setHeight(height);
    }

    private static void resize(Canvas canvas, double x, double width, double height) {
        canvas.setLayoutX(x);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    /** Paints everything around the cells, which are laid out. */
    void paint(Viewport viewport, PagePainter.Scene scene, boolean mirrored, List<Span> hovered,
            @Nullable Span chosen) {
        PageGeometry page = viewport.page();
        SpeakerLook look = SpeakerLook.of(palette, viewport.face());
        for (BlockCell cell : viewport.cells()) {
            cell.name(viewport.namedBeside(cell), page, mirrored, look);
        }
        pagePainter.paint(viewport, scene);
        marginPainter.paint(viewport, scene.overlay(), chosen, hovered);
        bar.follow(viewport.scrolled(), viewport.total(), page.height());
        if (ticksAreStale) {
            ticksAreStale = false;
            paintTicks(viewport, scene.overlay());
        }
    }

    private void paintTicks(Viewport viewport, Overlay overlay) {
        List<Span> spans = overlay.index().spans();
        // Where everything fits into the window, the marks stand beside the very lines.
        double total = Math.max(Math.max(1, viewport.page().height()), viewport.total());
        double[] places = viewport.column()
                .heightsOf(spans.stream().mapToInt(span -> span.range().start()).toArray());
        for (int i = 0; i < places.length; i++) {
            places[i] /= total;
        }
        bar.setTicks(DensityTicks.of(places, spans.stream().map(Span::colour).toList(), bar.rows()));
        double height = viewport.page().height();
        bar.setMarks(overlay.marks().stream().mapToInt(mark -> (int) Math.clamp(
                Math.round(viewport.column().heightOf(mark.start()) / total * height), 0, Math.max(0, height - 2)))
                .distinct()
                .toArray());
    }
}
