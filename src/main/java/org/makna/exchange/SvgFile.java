package org.makna.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makna.model.TextDirection;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Writes a drawing as SVG 1.1, in the colours of paper; words stay words. */
public final class SvgFile {

    private static final String FONT = "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Thai, Noto Sans CJK JP, "
            + "Helvetica, Arial, sans-serif";

    private SvgFile() {
    }

    /**
     * Writes a drawing to a file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void write(Path file, Drawing drawing) {
        String text = text(drawing);
        NewFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
                written -> NewFile.require(Files.readString(written).equals(text)));
    }

    /** The drawing as SVG. */
    public static String text(Drawing drawing) {
        StringBuilder svg = new StringBuilder();
        String width = number(drawing.width());
        String height = number(drawing.height());
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" role=\"img\" font-family=\"").append(FONT).append("\">\n");
        svg.append("<title>").append(escaped(drawing.title())).append("</title>\n");
        svg.append("<desc>").append(escaped(drawing.caption())).append("</desc>\n");
        svg.append("<rect width=\"").append(width).append("\" height=\"").append(height)
                .append("\" fill=\"#ffffff\"/>\n");
        drawing.shapes().forEach(shape -> svg.append(element(shape)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Shape shape) {
        return switch (shape) {
            case Shape.Box(Area area, Tint tint) -> "<rect" + attribute("x", area.x()) + attribute("y", area.y())
                    + attribute("width", area.width()) + attribute("height", area.height()) + fill(tint) + "/>";
            case Shape.Line line -> "<line" + attribute("x1", line.x1()) + attribute("y1", line.y1())
                    + attribute("x2", line.x2()) + attribute("y2", line.y2()) + stroke(line.tint(), line.width())
                    + "/>";
            case Shape.Path path -> "<polyline fill=\"none\" points=\"" + path.points().stream()
                    .map(point -> number(point.x()) + "," + number(point.y())).collect(Collectors.joining(" ")) + "\""
                    + stroke(path.tint(), path.width()) + "/>";
            case Shape.Disc disc -> "<circle" + attribute("cx", disc.x()) + attribute("cy", disc.y())
                    + attribute("r", disc.radius()) + fill(disc.tint()) + "/>";
            case Shape.Sector sector -> "<path d=\"" + arcs(sector) + "\" fill-rule=\"evenodd\"" + fill(sector.tint())
                    + "/>";
            case Shape.Words words -> words(words);
        };
    }

    private static String words(Shape.Words words) {
        // As on the screen: points behind a name that is cut stand where its reader comes to its end.
        boolean fromRight = TextDirection.startsRightToLeft(words.text());
        String anchor = switch (words.side()) {
            case START -> fromRight ? "end" : "start";
            case MIDDLE -> "middle";
            case END -> fromRight ? "start" : "end";
        };
        String turn = words.turn() == 0
                ? ""
                : " transform=\"rotate(" + number(words.turn()) + " " + number(words.x()) + " " + number(words.y())
                        + ")\"";
        return "<text" + attribute("x", words.x()) + attribute("y", words.y())
                + attribute("font-size", words.letters().size())
                + (words.letters().strong() ? " font-weight=\"600\"" : "")
                + (fromRight ? " direction=\"rtl\"" : "")
                + (anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"") + fill(words.tint()) + turn + ">"
                + escaped(words.text()) + "</text>";
    }

    /** A whole ring is two halves, since an arc that ends where it begins is none. */
    private static String arcs(Shape.Sector sector) {
        double middle = (sector.from() + sector.to()) / 2;
        StringBuilder path = new StringBuilder("M" + point(sector, sector.outer(), sector.from()));
        path.append(arc(sector, sector.outer(), middle, 1)).append(arc(sector, sector.outer(), sector.to(), 1));
        path.append(" L").append(point(sector, sector.inner(), sector.to()));
        if (sector.inner() > 0) {
            path.append(arc(sector, sector.inner(), middle, 0)).append(arc(sector, sector.inner(), sector.from(), 0));
        }
        return path.append(" Z").toString();
    }

    private static String arc(Shape.Sector sector, double radius, double to, int sweep) {
        return " A" + number(radius) + " " + number(radius) + " 0 0 " + sweep + " " + point(sector, radius, to);
    }

    private static String point(Shape.Sector sector, double radius, double degrees) {
        double angle = Math.toRadians(degrees);
        return number(sector.x() + radius * Math.sin(angle)) + " " + number(sector.y() - radius * Math.cos(angle));
    }

    private static String fill(Tint tint) {
        return " fill=\"" + tint.paper() + "\""
                + (tint.opacity() < 1 ? " fill-opacity=\"" + number(tint.opacity()) + "\"" : "");
    }

    private static String stroke(Tint tint, double width) {
        return " stroke=\"" + tint.paper() + "\"" + attribute("stroke-width", width)
                + (tint.opacity() < 1 ? " stroke-opacity=\"" + number(tint.opacity()) + "\"" : "");
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    /** At most three decimals, without an exponent, the same in every language. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    /** Text as XML 1.0 can hold it; what it cannot becomes U+FFFD. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isWritable(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isWritable(int c) {
        return c >= 0x20 ? !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n';
    }
}
