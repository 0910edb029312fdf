package org.makna.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** Writes coded segments for reading: as a Word document or a web page, each with its source and a lasting reference. */
public final class QuotationFiles {

    private QuotationFiles() {
    }

    /**
     * Writes a Word document; each quotation has a bookmark named after the guid of its coding.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void docx(Path file, QuotedSegments segments, Imprint imprint, Messages messages,
            Progress progress) {
        NewFile.write(file, out -> {
            try (DocxPackage word = new DocxPackage(out, imprint)) {
                new DocxQuotations(segments, imprint, messages, word.document()).write(progress);
            }
        }, written -> {
            try (ZipFile zip = new ZipFile(written.toFile())) {
                NewFile.require(zip.getEntry(DocxPackage.DOCUMENT) != null);
            }
        });
    }

    /**
     * Writes a web page that needs nothing from anywhere; each quotation has the guid of its coding as its anchor.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void html(Path file, QuotedSegments segments, Imprint imprint, Messages messages,
            Progress progress) {
        NewFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new HtmlQuotations(segments, imprint, messages, writer).write(progress);
        }, QuotationFiles::requireWhole);
    }

    private static void requireWhole(Path written) throws IOException {
        long size = Files.size(written);
        try (var channel = Files.newByteChannel(written)) {
            channel.position(Math.max(0, size - HtmlQuotations.END.length()));
            java.nio.ByteBuffer tail = java.nio.ByteBuffer.allocate(HtmlQuotations.END.length());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                continue;
            }
            NewFile.require(new String(tail.array(), StandardCharsets.UTF_8).equals(HtmlQuotations.END));
        }
    }
}
