package org.makna.intake;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Reads Rich Text Format as {@link DocxReader} reads Word's. */
final class RtfReader {

    /** Groups stand some dozen deep in any honest file. */
    private static final int DEEPEST = 2000;

    private RtfReader() {
    }

    /**
     * Reads the bytes of a file. A file that ends too early is read up to where it ends.
     *
     * @throws MaknaException naming the file, if it is something else or damaged
     */
    static ReadText read(Path file, byte[] bytes) {
        if (bytes.length == 0) {
            throw new MaknaException("intake.file.empty", file.toString());
        }
        int start = start(file, bytes);
        RtfBraces braces = RtfBraces.of(bytes, start);
        if (!braces.sound() || braces.deepest() > DEEPEST) {
            throw new MaknaException("intake.office.damaged", file.toString());
        }
        LineSink sink = new LineSink();
        ContentTally tally = new ContentTally();
        RtfText text = new RtfText(new MarkedLines(sink, tally), tally);
        try {
            new StandardRtfParser().parse(
                    new RtfStreamSource(new ByteArrayInputStream(braces.document(bytes, start))), text);
        } catch (IOException | RuntimeException e) {
            // The library tells of damage by exceptions of many kinds.
            throw new MaknaException(Message.of("intake.office.damaged", file.toString()), e);
        }
        text.finish();
        String whole = sink.text().text();
        boolean cut = braces.open() > 0;
        if (cut && whole.isBlank()) {
            throw new MaknaException("intake.office.damaged", file.toString());
        }
        List<ImportedComment> placed = text.comments().on(whole, sink.comments(), tally);
        List<Finding> findings = new ArrayList<>(sink.text().findings());
        findings.addAll(tally.findings());
        if (cut) {
            findings.add(Finding.lost("intake.rtf.cut"));
        }
        return new ReadText(whole, sink.sections(), findings, placed);
    }

    /** Where the document begins; some programs put a byte order mark or line ends before it. */
    private static int start(Path file, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        int start = head.indexOf("{\\rtf");
        if (start >= 0 && head.substring(0, start).replaceAll("[\\s\u00EF\u00BB\u00BF]", "").isEmpty()) {
            return start;
        }
        FileSignature signature = FileSignature.of(bytes);
        if (signature == FileSignature.NONE) {
            throw new MaknaException("intake.office.unknown", file.toString(), "rtf");
        }
        throw new MaknaException("intake.office.other", file.toString(), "rtf", signature.name());
    }
}
