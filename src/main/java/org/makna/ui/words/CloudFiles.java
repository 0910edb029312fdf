package org.makna.ui.words;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.makna.model.MaknaException;

/** Turns a cloud into a picture for a file. Made on the FX thread, written on another. */
final class CloudFiles {

    /** Pixels of a picture for each of the screen, for print. */
    private static final double SCALE = 2;

    private CloudFiles() {
    }

    /** The cloud as it is shown, twice as large. */
    static byte[] png(CloudView cloud, Color ground) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(ground);
        WritableImage image = cloud.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeLong(0x89504E470D0A1A0AL);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(head);
            fields.writeInt(width);
            fields.writeInt(height);
            // Eight bits each of red, green and blue; no filter, no interlacing.
            fields.write(new byte[]{8, 2, 0, 0, 0});
            chunk(data, "IHDR", head.toByteArray());
            chunk(data, "IDAT", pixels(image.getPixelReader(), width, height));
            chunk(data, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pixels(PixelReader pixels, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int colour = pixels.getArgb(x, y);
                    line[1 + 3 * x] = (byte) (colour >> 16);
                    line[2 + 3 * x] = (byte) (colour >> 8);
                    line[3 + 3 * x] = (byte) colour;
                }
                deflater.write(line);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    /** The words as text of a drawing that can be edited, with the colours they are shown in. */
    static byte[] svg(CloudView cloud, Color ground, String title) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String size = String.format(Locale.ROOT, "width=\"%.0f\" height=\"%.0f\"", cloud.getWidth(),
                cloud.getHeight());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ").append(size).append(String.format(Locale.ROOT,
                " viewBox=\"0 0 %.0f %.0f\" font-family=\"Noto Sans, sans-serif\" font-weight=\"600\">\n",
                cloud.getWidth(), cloud.getHeight()));
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<rect ").append(size).append(" fill=\"").append(hex(ground)).append("\"/>\n");
        for (Text text : cloud.placed()) {
            svg.append(String.format(Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" textLength=\"%.1f\" dominant-baseline=\"central\" fill=\"%s\">%s</text>%n",
                    text.getX(), text.getY(), text.getFont().getSize(), text.getLayoutBounds().getWidth(),
                    hex(text.getFill()), escaped(text.getText())).replace("\r\n", "\n"));
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts a picture where it is wanted; an earlier file is there until the new one is whole. */
    static Path write(Path file, byte[] picture) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, picture);
            return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MaknaException("ui.words.not-written", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static String hex(Paint paint) {
        Color colour = paint instanceof Color one ? one : Color.BLACK;
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
