package org.makna.ui.memos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.study.Study;
import org.makna.ui.markdown.MarkdownText;

/**
 * A memo as it is listed.
 *
 * @param memo  the memo
 * @param links what it is about; links to what is gone are left out
 * @param words what a filter looks through, in lower case
 */
record MemoLine(Memo memo, List<LinkLine> links, String words) {

    /** Reads all memos, the one changed last first; for a background thread. */
    static List<MemoLine> read(Study study) {
        List<Memo> memos = study.notes().memos();
        Map<MemoLink, LinkLine> known = LinkLine.read(study, memos);
        return memos.stream().sorted(java.util.Comparator.comparing(Memo::modified).reversed())
                .map(memo -> of(memo, known)).toList();
    }

    private static MemoLine of(Memo memo, Map<MemoLink, LinkLine> known) {
        List<LinkLine> links = memo.links().stream().map(known::get).filter(Objects::nonNull).toList();
        String words = Stream.concat(Stream.of(memo.title(), memo.text()), links.stream().map(LinkLine::text))
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        return new MemoLine(memo, links, words);
    }

    /** Whether all typed words stand in it. */
    boolean has(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(words::contains);
    }

    /** The first line of the text that says anything. */
    String firstLine() {
        return MarkdownText.firstLine(memo.text());
    }
}
