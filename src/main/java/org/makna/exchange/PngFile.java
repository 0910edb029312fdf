package org.makna.exchange;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.makna.model.drawing.Bitmap;

/**
 * Writes a picture as PNG without transparency, after the recommendation of the W3C (PNG, second edition): colour type 2, 8
 * bits, rows unfiltered.
 */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int METRE = 1;
    /** Pixels per metre at 96 a inch. */
    private static final double PER_METRE = 96 / 0.0254;

    private PngFile() {
    }

    /**
     * Writes a picture to a file.
     *
     * @param scale how many pixels of it are one of a screen of 96 dots an inch
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void write(Path file, Bitmap bitmap, double scale) {
        long[] length = new long[1];
        NewFile.write(file, out -> {
            byte[] bytes = bytes(bitmap, scale);
            length[0] = bytes.length;
            out.write(bytes);
        }, written -> NewFile.require(Files.size(written) == length[0]));
    }

    static byte[] bytes(Bitmap bitmap, double scale) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SIGNATURE);
        chunk(file, "IHDR", out -> {
            out.writeInt(bitmap.width());
            out.writeInt(bitmap.height());
            out.write(new byte[]{8, TRUE_COLOUR, 0, 0, 0});
        });
        chunk(file, "pHYs", out -> {
            out.writeInt((int) Math.round(PER_METRE * scale));
            out.writeInt((int) Math.round(PER_METRE * scale));
            out.write(METRE);
        });
        chunk(file, "IDAT", out -> pixels(out, bitmap));
        chunk(file, "IEND", out -> {
        });
        return file.toByteArray();
    }

    private static void pixels(OutputStream out, Bitmap bitmap) throws IOException {
        DeflaterOutputStream packed = new DeflaterOutputStream(out);
        byte[] row = new byte[1 + bitmap.width() * 3];
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                int pixel = bitmap.argb()[y * bitmap.width() + x];
                row[1 + x * 3] = (byte) (pixel >> 16);
                row[2 + x * 3] = (byte) (pixel >> 8);
                row[3 + x * 3] = (byte) pixel;
            }
            packed.write(row);
        }
        packed.finish();
    }

    /** What stands in a chunk. */
    private interface Chunk {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void chunk(OutputStream file, String type, Chunk content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(out);
        out.flush();
        CRC32 sum = new CRC32();
        sum.update(body.toByteArray());
        DataOutputStream whole = new DataOutputStream(file);
        whole.writeInt(body.size() - 4);
        whole.write(body.toByteArray());
        whole.writeInt((int) sum.getValue());
        whole.flush();
    }
}
