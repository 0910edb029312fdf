package org.makna.ui.drawing;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Paints a drawing on a canvas. */
final class DrawingPainter {

    private final GraphicsContext paint;
    private final Function<Tint, Color> colours;

    DrawingPainter(GraphicsContext paint, Function<Tint, Color> colours) {
        this.paint = paint;
        this.colours = colours;
    }

    /** The colours of paper. */
    static Color paper(Tint tint) {
        return Color.web(tint.paper(), tint.opacity());
    }

    void paint(Drawing drawing) {
        drawing.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Box(Area area, Tint tint) -> {
                paint.setFill(colours.apply(tint));
                paint.fillRect(area.x(), area.y(), area.width(), area.height());
            }
            case Shape.Line line -> {
                stroke(line.tint(), line.width());
                paint.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
            }
            case Shape.Path path -> {
                stroke(path.tint(), path.width());
                paint.strokePolyline(path.points().stream().mapToDouble(Shape.Point::x).toArray(),
                        path.points().stream().mapToDouble(Shape.Point::y).toArray(), path.points().size());
            }
            case Shape.Disc disc -> {
                paint.setFill(colours.apply(disc.tint()));
                paint.fillOval(disc.x() - disc.radius(), disc.y() - disc.radius(), disc.radius() * 2,
                        disc.radius() * 2);
            }
            case Shape.Sector sector -> paint(sector);
            case Shape.Words words -> paint(words);
        }
    }

    private void stroke(Tint tint, double width) {
        paint.setStroke(colours.apply(tint));
        paint.setLineWidth(width);
    }

    private void paint(Shape.Sector sector) {
        paint.setFill(colours.apply(sector.tint()));
        trace(sector);
        paint.fill();
    }

    private void trace(Shape.Sector sector) {
        double from = 90 - sector.from();
        double sweep = sector.from() - sector.to();
        paint.beginPath();
        double angle = Math.toRadians(sector.from());
        paint.moveTo(sector.x() + sector.outer() * Math.sin(angle), sector.y() - sector.outer() * Math.cos(angle));
        paint.arc(sector.x(), sector.y(), sector.outer(), sector.outer(), from, sweep);
        if (sector.inner() > 0) {
            paint.arc(sector.x(), sector.y(), sector.inner(), sector.inner(), from + sweep, -sweep);
        } else {
            paint.lineTo(sector.x(), sector.y());
        }
        paint.closePath();
    }

    /** Draws a line around a mark. */
    void outline(Mark mark, Tint tint, double width) {
        stroke(tint, width);
        Shape.Sector sector = mark.sector();
        if (sector != null) {
            trace(sector);
            paint.stroke();
        } else {
            paint.strokeRect(mark.area().x() - 1.5, mark.area().y() - 1.5, mark.area().width() + 3,
                    mark.area().height() + 3);
        }
    }

    private void paint(Shape.Words words) {
        paint.setFill(colours.apply(words.tint()));
        paint.setFont(DrawingFonts.font(words.text(), words.letters()));
        paint.setTextAlign(switch (words.side()) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        if (words.turn() == 0) {
            paint.fillText(words.text(), words.x(), words.y());
            return;
        }
        paint.save();
        paint.translate(words.x(), words.y());
        paint.rotate(words.turn());
        paint.fillText(words.text(), 0, 0);
        paint.restore();
    }
}
