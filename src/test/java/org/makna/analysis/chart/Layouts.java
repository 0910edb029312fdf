package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;

/** Checks of where things stand in a drawing. */
final class Layouts {

    static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    /** Every character is as wide as half its height. */
    static final Lettering LETTERING = (text, letters) -> text.codePointCount(0, text.length())
            * letters.size() / 2;

    private static final double ROUNDING = 1e-6;

    private Layouts() {
    }

    /** Everything that is painted, and every mark, lies on the page. */
    static void inside(Drawing drawing) {
        for (Shape shape : drawing.shapes()) {
            switch (shape) {
                case Shape.Box box -> inside(box.area(), drawing);
                case Shape.Words words -> inside(area(words), drawing);
                case Shape.Disc disc -> inside(new Area(disc.x() - disc.radius(), disc.y() - disc.radius(),
                        2 * disc.radius(), 2 * disc.radius()), drawing);
                case Shape.Sector sector -> {
                }
                case Shape.Line line -> inside(new Area(Math.min(line.x1(), line.x2()), Math.min(line.y1(),
                        line.y2()), Math.abs(line.x1() - line.x2()), Math.abs(line.y1() - line.y2())), drawing);
                case Shape.Path path -> path.points().forEach(point -> inside(new Area(point.x(), point.y(), 0, 0),
                        drawing));
            }
        }
        drawing.marks().forEach(mark -> inside(mark.area(), drawing));
    }

    private static void inside(Area area, Drawing drawing) {
        assertThat(area.x()).as(area + " of " + drawing.width()).isGreaterThanOrEqualTo(0);
        assertThat(area.endX()).as(area + " of " + drawing.width()).isLessThanOrEqualTo(drawing.width());
        assertThat(area.y()).as(area.toString()).isGreaterThanOrEqualTo(0);
        assertThat(area.endY()).as(area + " of " + drawing.height()).isLessThanOrEqualTo(drawing.height());
    }

    /** No words stand on others. */
    static void wordsApart(Drawing drawing) {
        List<Shape.Words> words = drawing.shapes().stream().filter(Shape.Words.class::isInstance)
                .map(Shape.Words.class::cast).filter(one -> one.turn() == 0).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(area(words.get(i)).meets(area(words.get(j)))).as(words.get(i) + " on " + words.get(j))
                        .isFalse();
            }
        }
    }

    /** No mark lies on another, each can be told by its row and column, and each says something. */
    static void marksApart(Drawing drawing) {
        List<Mark> marks = drawing.marks();
        for (int i = 0; i < marks.size(); i++) {
            Area one = marks.get(i).area();
            assertThat(marks.get(i).said()).isNotBlank();
            for (int j = 0; j < i; j++) {
                Area other = marks.get(j).area();
                boolean apart = one.x() > other.endX() - ROUNDING || other.x() > one.endX() - ROUNDING
                        || one.y() > other.endY() - ROUNDING || other.y() > one.endY() - ROUNDING;
                assertThat(apart).as(marks.get(i) + " on " + marks.get(j)).isTrue();
                assertThat(List.of(marks.get(i).row(), marks.get(i).column()))
                        .isNotEqualTo(List.of(marks.get(j).row(), marks.get(j).column()));
            }
        }
    }

    /** Where a line of words stands; of turned ones the place of a line that is turned by a quarter. */
    static Area area(Shape.Words words) {
        double wide = LETTERING.width(words.text(), words.letters());
        double high = words.letters().size() * 0.7;
        double before = switch (words.side()) {
            case START -> 0;
            case MIDDLE -> wide / 2;
            case END -> wide;
        };
        return words.turn() == -90
                ? new Area(words.x() - high, words.y() - wide + before, high, wide)
                : new Area(words.x() - before, words.y() - high, wide, high);
    }
}
