package org.makna.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/** Finds the {@code #} headings of a Markdown text, outside code fences and front matter. */
final class MarkdownHeadings {

    /** Rule of CommonMark 0.31 §4.2: up to three spaces, one to six number signs, white space. */
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    private MarkdownHeadings() {
    }

    private record Heading(int start, int level, String label) {}

    /** The headings as sections, each up to the next one of the same or a higher level. */
    static List<Section> of(String text) {
        List<Heading> headings = new ArrayList<>();
        String fence = "";
        for (int start = frontMatterEnd(text); start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            Matcher mark = FENCE.matcher(line);
            if (mark.matches()) {
                fence = fence.isEmpty() ? mark.group(1) : line.strip().startsWith(fence) ? "" : fence;
            } else if (fence.isEmpty()) {
                Matcher heading = HEADING.matcher(line);
                if (heading.matches() && heading.group(2) != null && !heading.group(2).isBlank()) {
                    headings.add(new Heading(start, heading.group(1).length(), heading.group(2).strip()));
                }
            }
            start = end + 1;
        }
        return sections(headings, text.length());
    }

    private static List<Section> sections(List<Heading> headings, int length) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int end = headings.stream().skip(i + 1L).filter(next -> next.level <= heading.level).findFirst()
                    .map(Heading::start).orElse(length);
            sections.add(new Section(SectionKind.HEADING, new TextRange(heading.start, end), heading.label,
                    heading.level));
        }
        return sections;
    }

    /** The offset after a block between two lines {@code ---} at the very top, or 0. */
    static int frontMatterEnd(String text) {
        if (!text.startsWith("---\n")) {
            return 0;
        }
        int close = text.indexOf("\n---", 3);
        int after = close < 0 ? -1 : text.indexOf('\n', close + 4);
        boolean alone = close >= 0 && text.substring(close + 4, after < 0 ? text.length() : after).isBlank();
        return !alone ? 0 : after < 0 ? text.length() : after + 1;
    }
}
