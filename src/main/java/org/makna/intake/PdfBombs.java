package org.makna.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.makna.model.MaknaException;

/** Refuses a PDF with a stream that unfolds beyond measure, before anything unfolds it into memory. */
final class PdfBombs {

    /** A stream of a page with so many bytes would be a whole library. */
    private static final long LARGEST = 256L << 20;
    /** All the pictures of a large book together. */
    private static final long ALL = 2L << 30;
    /** Deflate cannot make more than 1,032 bytes of one. */
    private static final long HARMLESS = LARGEST / 1032;

    private PdfBombs() {
    }

    /** @throws MaknaException naming the file */
    static void refuse(Path file, PDDocument document) throws IOException {
        long left = ALL;
        for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream && (left -= unfolded(stream)) < 0) {
                throw new MaknaException("intake.office.bomb", file.toString());
            }
        }
    }

    /** How many bytes the stream unfolds to, where that has to be tried out; more than all may have if it does not end. */
    private static long unfolded(COSStream stream) throws IOException {
        int layers = layers(stream.getFilters());
        if (layers == 0 || layers == 1 && stream.getLength() < HARMLESS) {
            return 0;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream unfolded = raw;
            for (int i = 0; i < layers; i++) {
                unfolded = new InflaterInputStream(unfolded);
            }
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = unfolded.read(buffer); read >= 0; read = unfolded.read(buffer)) {
                total += read;
                if (total > LARGEST) {
                    return ALL + 1;
                }
            }
            return total;
        } catch (IOException e) {
            // A damaged stream is for the reader of the text to judge.
            return 0;
        }
    }

    private static int layers(COSBase filters) {
        if (filters instanceof COSArray all) {
            int layers = 0;
            while (layers < all.size() && isDeflate(all.getObject(layers))) {
                layers++;
            }
            return layers;
        }
        return isDeflate(filters) ? 1 : 0;
    }

    private static boolean isDeflate(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }
}
