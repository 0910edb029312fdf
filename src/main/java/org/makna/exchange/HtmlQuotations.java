package org.makna.exchange;

import java.io.IOException;
import java.io.Writer;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.model.TextBeside;

/** Quotations as a web page. */
final class HtmlQuotations extends QuotationWriter {

    static final String END = "</main></body></html>\n";

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:16px/1.6 Georgia,"Noto Serif",serif;margin:0}
            main{max-width:44em;margin:2.5em auto;padding:0 1.2em}
            h1{font-size:1.5em;line-height:1.3}h2{font-size:1.15em;margin-top:2.2em}
            .counted,figcaption,.facts{font:13px/1.5 "Noto Sans",system-ui,sans-serif;opacity:.75}
            figure{margin:1.4em 0;padding-left:.9em;border-left:3px solid}
            blockquote{margin:0;white-space:pre-wrap}
            .around{opacity:.6}
            .comment{font-style:italic;white-space:pre-wrap;margin:.3em 0 0}
            .facts a{color:inherit}
            """;

    private final String language;

    HtmlQuotations(QuotedSegments quoted, Imprint imprint, Messages messages, Writer out) {
        super(quoted, imprint, messages, out);
        this.language = messages.locale().toLanguageTag();
    }

    @Override
    void begin(String title, String counted) throws IOException {
        write("<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(title) + "</title><style>\n" + STYLE + "</style></head><body><main>\n<h1>" + escaped(title)
                + "</h1>\n<p class=\"counted\">" + escaped(counted) + "</p>\n");
    }

    @Override
    void heading(String text) throws IOException {
        write("<h2 dir=\"auto\">" + escaped(text) + "</h2>\n");
    }

    @Override
    void quotation(CodedSegment segment, TextBeside around, String source, String facts) throws IOException {
        String guid = escaped(segment.coding().guid());
        write("<figure id=\"c-" + guid + "\" style=\"border-color:" + colour(segment.code().colour())
                + "\"><blockquote dir=\"auto\">" + muted(around.before()) + escaped(segment.text())
                + muted(around.after()) + "</blockquote><figcaption dir=\"auto\">"
                + escaped(source) + "</figcaption>");
        if (!segment.coding().comment().isBlank()) {
            write("<p class=\"comment\" dir=\"auto\">" + escaped(segment.coding().comment()) + "</p>");
        }
        write("<div class=\"facts\"><a href=\"#c-" + guid + "\">" + escaped(facts) + "</a></div></figure>\n");
    }

    private static String muted(String text) {
        return text.isEmpty() ? "" : "<span class=\"around\">" + escaped(text) + "</span>";
    }

    @Override
    void end() throws IOException {
        write(END);
    }

    /** A colour and nothing else, whatever stands in the study. */
    private static String colour(String colour) {
        return colour.matches("#[0-9a-fA-F]{6}") ? colour : "#888888";
    }
}
