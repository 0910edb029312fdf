package org.makna.ui.document.view;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.Unit;

/**
 * Shows a document with its codings and lets text and codings be selected.
 *
 * <p>Ranges are half-open UTF-16 ranges of the canonical text, points and bounds are local pixels. It never writes; what
 * the user wants goes to the {@link DocumentIntentions}. Use on the FX thread.
 */
public final class DocumentView extends Region {

    private static final double MARGIN = 200;

    private final Palette palette = new Palette(this, this::restyle);
    private final Overlay overlay = new Overlay(this::changed);
    private final Selection selection = new Selection();
    private final CodingChoice choice = new CodingChoice(overlay);
    private final ReadOnlyObjectWrapper<List<Span>> hovered = new ReadOnlyObjectWrapper<>(List.of());
    private final Surface surface = new Surface(palette, this::scrollTo);

    private DocumentText document = new DocumentText("", List.of(), List.of());
    private TextStyle textStyle = TextStyle.DEFAULT;
    private Face face = new Face(TextStyle.DEFAULT);
    private double marginWidth = MARGIN;
    private double speakerWidth;
    private @Nullable DocumentIntentions intentions;

    private final Viewport viewport = new Viewport(surface.words(), document, face);
    private final CaretMoves moves = new CaretMoves(viewport, selection, document, this::layoutNow);
    private final BoundsMove move = new BoundsMove(this, overlay);
    private final BoundsDrag bounds = new BoundsDrag(this, viewport, choice, move);
    private final Drops drops;
    private final RangeBounds places = new RangeBounds(viewport);
    private final Scroller scroller = new Scroller(this, viewport);
    private final AccessibleText accessible = new AccessibleText(this, viewport, selection);

    /** Makes a view of an empty document. */
    public DocumentView() {
        getStyleClass().add("document-view");
        setFocusTraversable(true);
        setPrefSize(800, 600);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getChildren().setAll(surface.layers());
        Mouse mouse = new Mouse(this, viewport, selection, choice, moves, bounds);
        drops = new Drops(this, viewport, selection, moves, mouse);
        new Keys(this, moves, selection, choice, move);
        accessible.follow(choice.property());
        for (ObservableValue<?> shown : List.of(selection.rangeProperty(), selection.caretProperty(), choice.property(),
                hovered)) {
            shown.addListener((_, _, _) -> requestLayout());
        }
        selection.rangeProperty().addListener((_, _, now) -> choice.letGoBeyond(now));
        focusedProperty().addListener(_ -> {
            move.handOver();
            requestLayout();
        });
    }

    /** Shows a document from its beginning. */
    public void show(DocumentText shown, List<Span> spans) {
        move.handOver();
        move.codingsCame();
        document = shown;
        overlay.begin(spans);
        scroller.forget();
        choice.set(null);
        hovered.set(List.of());
        speakerWidth = surface.speakerWidth(shown, face);
        viewport.show(shown);
        moves.show(shown);
        int start = shown.shownAtOrAfter(0);
        selection.set(new TextRange(start, start));
        surface.forgetTicks();
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The document that is shown. */
    public DocumentText document() {
        return document;
    }

    /** Shows other codings on the same document; scroll position, caret and chosen coding stay. */
    public void setSpans(List<Span> spans) {
        move.codingsCame();
        overlay.setSpans(spans);
        codingsChanged();
    }

    /** What lies on the text, to be filtered, marked and asked. */
    public Overlay overlay() {
        return overlay;
    }

    private void changed(Overlay.Part part) {
        switch (part) {
            case CODINGS -> codingsChanged();
            case REMARKS -> {
                requestLayout();
                notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
            }
            case MARKS -> {
                surface.forgetTicks();
                requestLayout();
            }
        }
    }

    /** Tells the host of bounds that were just moved, where it has not been told yet. */
    public void finishMove() {
        move.handOver();
    }

    void codingsChanged() {
        choice.refresh();
        hovered.set(List.of());
        notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        repaint();
    }

    private void restyle() {
        speakerWidth = surface.speakerWidth(document, face);
        repaint();
    }

    private void repaint() {
        surface.forgetTicks();
        for (BlockCell cell : viewport.cells()) {
            cell.setBands(null);
        }
        requestLayout();
    }

    /** Who is told what the user wants. */
    public void setIntentions(DocumentIntentions host) {
        intentions = host;
    }

    @Nullable
    DocumentIntentions getIntentions() {
        return intentions;
    }

    /** Sets how the text is set. */
    public void setTextStyle(TextStyle style) {
        if (!style.equals(textStyle)) {
            textStyle = style;
            face = new Face(style);
            speakerWidth = surface.speakerWidth(document, face);
            surface.forgetTicks();
            requestLayout();
        }
    }

    /** How the text is set. */
    public TextStyle textStyle() {
        return textStyle;
    }

    /** Sets the width of the margin in pixels; narrow windows give it less. */
    public void setMarginWidth(double width) {
        marginWidth = width;
        requestLayout();
    }

    /** Tells screen readers which codes lie at an offset, in a sentence of the user's language. */
    public void setCodesDescription(IntFunction<String> description) {
        accessible.setCodesAt(description);
    }

    /** What is selected; empty at the caret when nothing is. */
    public ReadOnlyObjectProperty<TextRange> selectionProperty() {
        return selection.rangeProperty();
    }

    /** What is selected; empty at the caret when nothing is. */
    public TextRange getSelection() {
        return selection.range();
    }

    /** Offset of the caret, which is the moving end of the selection. */
    public ReadOnlyIntegerProperty caretProperty() {
        return selection.caretProperty();
    }

    /** The coding that was clicked or reached by Tab, or null. */
    public ReadOnlyObjectProperty<@Nullable Span> selectedCodingProperty() {
        return choice.property();
    }

    /** Chooses a coding that is shown, or none when the id is of none. */
    public void selectCoding(long codingId) {
        choice.set(overlay.find(codingId));
    }

    /** The codings under the mouse. */
    public ReadOnlyObjectProperty<List<Span>> hoveredSpansProperty() {
        return hovered.getReadOnlyProperty();
    }

    void setHovered(List<Span> spans) {
        if (!hovered.get().equals(spans)) {
            hovered.set(spans);
        }
    }

    /** The unit at the caret; empty where there is none, as on an empty line. */
    public TextRange unitAt(Unit unit) {
        return moves.steps().at(unit, selection.caret().offset());
    }

    /** Selects a range, widened to whole characters; the caret stands at its end. Does not scroll. */
    public void select(TextRange range) {
        int length = document.length();
        TextRange inside = new TextRange(Math.min(range.start(), length), Math.min(range.end(), length));
        moves.forgetColumn();
        selection.set(Graphemes.widen(document.text(), inside));
    }

    /** Scrolls, where necessary, so that the beginning of the range is seen with some text around it. */
    public void reveal(TextRange range) {
        scroller.reveal(range);
    }

    /** Scrolls as little as needed so that an offset is seen. */
    void revealOffset(int offset) {
        scroller.reveal(new Hit(offset, false));
    }

    /** Scrolls as little as needed so that the caret is seen. */
    void revealCaret() {
        scroller.reveal(selection.caret());
    }

    /** Where the view is scrolled to. */
    public ScrollAnchor anchor() {
        layoutNow();
        return viewport.anchor();
    }

    /** Scrolls to where the view was. */
    public void restore(ScrollAnchor anchor) {
        scroller.restore(anchor);
    }

    /** What is selected and seen, to be restored when the document is shown again. */
    public ViewPlace place() {
        return new ViewPlace(selection.anchor(), selection.caret().offset(), anchor());
    }

    /** Selects what was selected, as far as the text still has it, and scrolls to where the view was. */
    public void restore(ViewPlace place) {
        boolean backwards = place.caret() < place.from();
        select(new TextRange(Math.min(place.from(), place.caret()), Math.max(place.from(), place.caret())));
        TextRange range = selection.range();
        if (backwards) {
            selection.set(range.end(), new Hit(range.start(), false));
        }
        restore(place.scroll());
    }

    /** Scrolls by pixels, down when positive. */
    public void scrollBy(double pixels) {
        viewport.scrollBy(pixels);
        requestLayout();
    }

    private void scrollTo(double y) {
        viewport.scrollTo(y);
        requestLayout();
    }

    /** Lays out at once, so that what follows can ask where things are. */
    void layoutNow() {
        requestLayout();
        layout();
    }

    /** The middle of the caret at an offset; outside the view when it is scrolled out. */
    public Point2D pointOf(int offset) {
        layoutNow();
        Rectangle2D at = viewport.caretBounds(new Hit(Math.clamp(offset, 0, document.length()), false));
        return new Point2D(at.getMinX(), (at.getMinY() + at.getMaxY()) / 2);
    }

    /** The offset nearest to a point. */
    public int offsetAt(double x, double y) {
        layoutNow();
        return viewport.hit(x, y).offset();
    }

    /** The codings on the character at an offset, the longest first. */
    public List<Span> spansAt(int offset) {
        return overlay.at(offset);
    }

    /** The codings that Tab goes through: on the selection, or at the caret also those that end there. */
    public List<Span> spansHere() {
        return choice.here(selection.range());
    }

    /** The rectangle around what is seen of the selection, or around the caret; empty where that is scrolled out. */
    public Bounds selectionBounds() {
        layoutNow();
        return places.around(selection);
    }

    /** The column of the text, over the whole height of the view. */
    public Bounds textBounds() {
        layoutNow();
        PageGeometry page = viewport.page();
        return new BoundingBox(page.textX(), 0, page.textWidth(), page.height());
    }

    /** Where the characters of a range are, as far as they are in sight. */
    List<Rectangle2D> rectangles(TextRange range) {
        return places.rectangles(range);
    }

    /** How a range is set; where it goes over several paragraphs, the font is that of the first. */
    public Typeset typeset(TextRange range) {
        layoutNow();
        return viewport.typeset(range);
    }

    /** Tells of something in the margin that the mouse is on, or of nothing. */
    void tell(@Nullable String words) {
        surface.tip().follow(words);
    }

    RemarkPainter.@Nullable Bubble bubbleAt(double x, double y) {
        return surface.remarks().at(x, y);
    }

    MarginPainter.@Nullable Sign signAt(double x, double y) {
        return surface.margin().signAt(x, y);
    }

    /** Copies the selected text to the clipboard. */
    public void copySelection() {
        if (!selection.range().isEmpty()) {
            ClipboardText.set(document.excerpt(selection.range()));
        }
    }

    /** Does what dropping this content at a point does. */
    boolean drop(String content, double x, double y) {
        return drops.drop(content, x, y);
    }

    Palette palette() {
        return palette;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        PageGeometry page = PageGeometry.of(width, height, marginWidth, speakerWidth, face.measure(),
                document.isRightToLeft());
        surface.arrange(page, width);
        viewport.arrange(page, face, selection.caret());
        scroller.catchUp(height);
        viewport.layout();
        TextRange target = drops.target() == null ? bounds.wanted() : drops.target();
        Span chosen = choice.get();
        surface.paint(viewport, new PagePainter.Scene(overlay, selection.range(), selection.caret(), isFocused(),
                chosen, target), document.isRightToLeft(), hovered.get(), chosen);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(DocumentView.class.getResource("document-view.css")).toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Palette.cssMetaData();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Object answer = accessible.answer(attribute, parameters);
        return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
    }
}
