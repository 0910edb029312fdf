package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Section;

/** Reads text and Markdown files, whose text is kept exactly as written. */
final class PlainTextReader {

    private PlainTextReader() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws org.makna.model.MaknaException naming the file, if it is no text
     */
    static Imported read(Path file, byte[] bytes, FileFormat format, IntakeOptions options) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes, null, options.charset());
        CanonicalTextBuilder canonical = new CanonicalTextBuilder().append(decoded.text());
        String text = canonical.text();
        List<Finding> findings = new ArrayList<>(decoded.findings());
        findings.addAll(canonical.findings());
        List<Section> headings = format == FileFormat.MARKDOWN ? MarkdownHeadings.of(text) : List.of();
        return Transcripts.imported(file, bytes, format, decoded.encoding(), new ReadText(text, headings, findings),
                options);
    }
}
