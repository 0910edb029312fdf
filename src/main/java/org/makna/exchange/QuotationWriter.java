package org.makna.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.QuotedSegments.Heading;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.SegmentSource;
import org.makna.model.TextBeside;

/** Writes segments as quotations under headings; the formats say how each part looks. */
abstract class QuotationWriter {

    private static final int STRIDE = 256;
    private static final TextBeside ALONE = new TextBeside("", "");

    private final QuotedSegments quoted;
    private final Messages messages;
    private final Imprint imprint;
    private final Writer out;

    QuotationWriter(QuotedSegments quoted, Imprint imprint, Messages messages, Writer out) {
        this.quoted = quoted;
        this.imprint = imprint;
        this.messages = messages;
        this.out = out;
    }

    /** What stands before the text, with its title. */
    abstract void begin(String title, String counted) throws IOException;

    /** A heading. */
    abstract void heading(String text) throws IOException;

    /**
     * A quotation.
     *
     * @param segment the segment
     * @param around  what stands around it, empty where it is written alone
     * @param source  where it comes from
     * @param facts   reference, code, coder and weight
     */
    abstract void quotation(CodedSegment segment, TextBeside around, String source, String facts) throws IOException;

    /** What stands behind the text. */
    abstract void end() throws IOException;

    /**
     * Writes everything.
     *
     * @throws CancellationException if {@code progress} asks to stop
     */
    void write(Progress progress) throws IOException {
        begin(messages.text("quotations.title", imprint.study()), counted());
        Iterator<Heading> headings = quoted.headings().iterator();
        int[] number = {0};
        @Nullable
        Heading[] next = {headings.hasNext() ? headings.next() : null};
        try {
            quoted.segments().codings().read(segment -> {
                if (number[0] % STRIDE == 0) {
                    progress.report(number[0], quoted.segments().count(), SegmentSheet.NAME);
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                }
                try {
                    Heading heading = next[0];
                    if (heading != null && heading.first() == number[0]) {
                        heading(messages.text("quotations.heading", heading.text(), heading.count()));
                        next[0] = headings.hasNext() ? headings.next() : null;
                    }
                    quotation(segment, around(segment), quoted.source().of(segment), facts(segment));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                number[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        end();
        out.flush();
    }

    private TextBeside around(CodedSegment segment) {
        Function<CodedSegment, TextBeside> around = quoted.segments().around();
        return around == null ? ALONE : around.apply(segment);
    }

    private String counted() {
        List<String> filters = quoted.segments().filters();
        return messages.text("quotations.counted", quoted.segments().count(), imprint.revision())
                + (filters.isEmpty() ? "" : " " + messages.text("quotations.filters", String.join("; ", filters)));
    }

    private String facts(CodedSegment segment) {
        String facts = messages.text("quotations.facts", SegmentSource.reference(segment), segment.codePath(),
                segment.coder());
        Integer weight = segment.coding().weight();
        return weight == null ? facts : facts + " · " + messages.text("quotations.weight", weight);
    }

    void write(String xml) throws IOException {
        out.write(xml);
    }

    /** Text as XML and HTML hold it: markup is escaped, and what XML cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
