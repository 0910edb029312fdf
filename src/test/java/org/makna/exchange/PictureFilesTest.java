package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.MaknaException;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Bitmap;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;
import org.w3c.dom.Document;

/** Pictures are read back by what others read them with. */
class PictureFilesTest {

    private static final String HOSTILE = "</text><script>alert(\"1\")</script> & ]]> \uD83D\uDE00 \u0001 \uD800 x";

    @TempDir
    Path folder;

    @Test
    void aDrawingIsWrittenShapeByShape() {
        Drawing drawing = new Drawing(200, 100.5, "A & B", "Counted: <all>", List.of(
                new Shape.Box(new Area(1, 2, 30.25, 4), Tint.own("#0072b2").at(0.5)),
                new Shape.Line(0, 0, 10, 0.12345, 1, Tint.of(Ink.LINE)),
                new Shape.Path(List.of(new Shape.Point(0, 0), new Shape.Point(1e-9, 5)), 2, Tint.series(1)),
                new Shape.Disc(5, 5, 2, Tint.of(Ink.ACCENT)),
                new Shape.Sector(50, 50, 10, 20, 0, 360, Tint.series(0)),
                new Shape.Words(3, 9, "x < y", Letters.STRONG, Shape.Side.END, 90, Tint.of(Ink.TEXT))), List.of());
        assertThat(SvgFile.text(drawing)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100.5" viewBox="0 0 200 100.5" role="img" \
                font-family="Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Thai, Noto Sans CJK JP, Helvetica, Arial, sans-serif">
                <title>A &amp; B</title>
                <desc>Counted: &lt;all&gt;</desc>
                <rect width="200" height="100.5" fill="#ffffff"/>
                <rect x="1" y="2" width="30.25" height="4" fill="#0072b2" fill-opacity="0.5"/>
                <line x1="0" y1="0" x2="10" y2="0.123" stroke="#d3d8de" stroke-width="1"/>
                <polyline fill="none" points="0,0 0,5" stroke="#e69f00" stroke-width="2"/>
                <circle cx="5" cy="5" r="2" fill="#2b6cb0"/>
                <path d="M50 30 A20 20 0 0 1 50 70 A20 20 0 0 1 50 30 L50 40 A10 10 0 0 0 50 60 A10 10 0 0 0 50 40 Z" \
                fill-rule="evenodd" fill="#0072b2"/>
                <text x="3" y="9" font-size="13" font-weight="600" text-anchor="end" fill="#1d232b" \
                transform="rotate(90 3 9)">x &lt; y</text>
                </svg>
                """);
    }

    @Test
    void namesThatLookLikeMarkupStayWords() throws Exception {
        Path file = folder.resolve("hostile.svg");
        SvgFile.write(file, new Drawing(10, 10, HOSTILE, HOSTILE, List.of(new Shape.Words(0, 0, HOSTILE,
                Letters.NORMAL, Shape.Side.START, Tint.of(Ink.TEXT))), List.of()));
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readString(file).getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getElementsByTagName("script").getLength()).isZero();
        assertThat(read.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("</text><script>alert(\"1\")</script> & ]]> \uD83D\uDE00 \uFFFD \uFFFD x");
    }

    @Test
    void pixelsAreReadBackAsTheyWere() throws Exception {
        Random random = new Random(7);
        int[] argb = random.ints(31 * 17).map(pixel -> pixel | 0xFF000000).toArray();
        Path file = folder.resolve("pixels.png");
        PngFile.write(file, new Bitmap(31, 17, argb), 2);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getRGB(0, 0, 31, 17, null, 0, 31)).containsExactly(argb);
        assertThat(read.getWidth()).isEqualTo(31);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("nowhere").resolve("a.svg");
        assertThatThrownBy(() -> SvgFile.write(file, new Drawing(1, 1, "", "", List.of(), List.of())))
                .isInstanceOf(MaknaException.class).hasMessageContaining("a.svg");
    }
}
