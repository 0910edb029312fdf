package org.makna.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.Imported;

/** Reads pages of the web; nothing outside the file is ever looked up. */
final class HtmlReader {

    /** Where the page says in which character set it is written; long comments may come before that. */
    private static final int PRESCAN = 1 << 16;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta\\b[^>]*\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");

    private HtmlReader() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws org.makna.model.MaknaException naming the file, if it is no text
     */
    static Imported read(Path file, byte[] bytes, IntakeOptions options) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes, declared(bytes), options.charset());
        // A byte order mark is no text; left in, it would open the body before the head.
        String html = decoded.text().startsWith("\uFEFF") ? decoded.text().substring(1) : decoded.text();
        return page(file, bytes, FileFormat.HTML, decoded, html, options);
    }

    /** Reads the page that a file holds. */
    static Imported page(Path file, byte[] bytes, FileFormat format, TextDecoder.Decoded decoded, String html,
            IntakeOptions options) {
        Document page = Jsoup.parse(html);
        LineSink sink = new LineSink();
        ContentTally tally = new ContentTally();
        FlowWriter writer = new FlowWriter(sink);
        NodeTraversor.filter(new HtmlBlocks(writer, tally), page);
        writer.block();
        String text = sink.text().text();
        List<Finding> findings = new ArrayList<>(decoded.findings());
        findings.addAll(sink.text().findings());
        findings.addAll(tally.findings());
        String language = page.select("html").attr("lang");
        IntakeOptions known = language.matches("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*") ? options.orIn(language) : options;
        return Transcripts.imported(file, bytes, format, decoded.encoding(),
                new ReadText(text, sink.sections(), findings), known);
    }

    /** The character set that the page names, in the sense that browsers give the name; null for none. */
    private static @Nullable Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(start);
        if (!found.find()) {
            return null;
        }
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        try {
            return Charset.forName(switch (name.toLowerCase(Locale.ROOT)) {
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> CharsetGuess.WESTERN;
                case "iso-8859-9" -> "windows-1254";
                case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
                case "gb2312", "gbk" -> "GB18030";
                case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
                case "big5" -> "x-windows-950";
                default -> name;
            });
        } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException e) {
            return null;
        }
    }
}
