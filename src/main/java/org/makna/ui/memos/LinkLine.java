package org.makna.ui.memos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.study.DocumentTree;
import org.makna.study.LinkedPassage;
import org.makna.study.Study;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;

/**
 * What a memo is about, as people see it.
 *
 * @param link  the link
 * @param text  name of the thing, or the passage
 * @param place where a passage stands, or null for what is no passage
 */
record LinkLine(MemoLink link, String text, @Nullable Place place) {

    private static final int QUOTE = 60;

    /** A passage of a document. */
    record Place(long documentId, TextRange range) {}

    /** Reads what the links of all memos lead to; for a background thread. Only what is linked to is read. */
    static Map<MemoLink, LinkLine> read(Study study, List<Memo> memos) {
        List<MemoLink> links = memos.stream().flatMap(memo -> memo.links().stream()).distinct().toList();
        Map<MemoLink, LinkLine> lines = new LinkedHashMap<>();
        Reading reading = new Reading(study, links);
        for (MemoLink link : links) {
            reading.line(link).ifPresent(line -> lines.put(link, line));
        }
        return lines;
    }

    Icon icon() {
        return switch (link) {
            case MemoLink.OfDocument document -> Icon.DOCUMENT;
            case MemoLink.OfCode code -> Icon.CODE;
            case MemoLink.OfSegment segment -> Icon.PLAIN;
            case MemoLink.OfCoding coding -> Icon.CODE;
            case MemoLink.OfCase one -> Icon.PERSON;
        };
    }

    /** Looks things up, each kind read at most once. */
    private static final class Reading {

        private final Map<Long, String> documents;
        private final @Nullable Codebook codes;
        private final Map<Long, String> cases;
        private final Map<MemoLink, LinkedPassage> passages;

        Reading(Study study, List<MemoLink> links) {
            documents = has(links, MemoLink.OfDocument.class)
                    ? study.documents().allDocuments().stream().collect(
                            Collectors.toMap(one -> one.document().id(), DocumentTree.DocumentEntry::path))
                    : Map.of();
            codes = has(links, MemoLink.OfCode.class) || has(links, MemoLink.OfCoding.class)
                    ? study.codebook()
                    : null;
            cases = has(links, MemoLink.OfCase.class)
                    ? study.caseTable().rows().stream().collect(
                            Collectors.toMap(row -> row.oneCase().id(), row -> row.oneCase().name()))
                    : Map.of();
            passages = study.notes().passages(links);
        }

        Optional<LinkLine> line(MemoLink link) {
            return switch (link) {
                case MemoLink.OfDocument document -> named(link, documents.get(document.documentId()));
                case MemoLink.OfCode code -> named(link, code(code.codeId()).map(Codebook.Entry::path).orElse(null));
                case MemoLink.OfCase one -> named(link, cases.get(one.caseId()));
                case MemoLink.OfSegment segment -> passage(link);
                case MemoLink.OfCoding coding -> passage(link);
            };
        }

        private Optional<Codebook.Entry> code(long id) {
            Codebook book = codes;
            return book == null ? Optional.empty() : book.entry(id);
        }

        private Optional<LinkLine> passage(MemoLink link) {
            return Optional.ofNullable(passages.get(link)).map(passage -> {
                Long code = passage.codeId();
                String before = code == null ? "" : code(code).map(one -> one.code().name() + ": ").orElse("");
                return new LinkLine(link, before + quote(passage.words()),
                        new Place(passage.document().id(), passage.range()));
            });
        }

        private static Optional<LinkLine> named(MemoLink link, @Nullable String name) {
            return Optional.ofNullable(name).map(text -> new LinkLine(link, text, null));
        }

        private static String quote(String text) {
            String line = UserText.oneLine(text).strip();
            return "“" + (line.codePointCount(0, line.length()) <= QUOTE
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, QUOTE)).strip() + "…") + "”";
        }

        private static boolean has(List<MemoLink> links, Class<? extends MemoLink> kind) {
            return links.stream().anyMatch(kind::isInstance);
        }
    }
}
