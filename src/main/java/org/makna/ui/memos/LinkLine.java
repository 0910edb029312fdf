package org.makna.ui.memos;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.study.DocumentContent;
import org.makna.study.DocumentTree;
import org.makna.study.Study;
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

    /** Looks things up, each kind read at most once. */
    private static final class Reading {

        private final Study study;
        private final Map<Long, String> documents;
        private final @Nullable Codebook codes;
        private final Map<Long, String> cases;
        private final @Nullable CodedCorpus corpus;
        private final Map<Long, Optional<DocumentContent>> contents = new HashMap<>();

        Reading(Study study, List<MemoLink> links) {
            this.study = study;
            documents = has(links, MemoLink.OfDocument.class)
                    ? study.documents().allDocuments().stream().collect(
                            Collectors.toMap(one -> one.document().id(), DocumentTree.DocumentEntry::path))
                    : Map.of();
            codes = has(links, MemoLink.OfCode.class) ? study.codebook() : null;
            cases = has(links, MemoLink.OfCase.class)
                    ? study.caseTable().rows().stream().collect(
                            Collectors.toMap(row -> row.oneCase().id(), row -> row.oneCase().name()))
                    : Map.of();
            corpus = has(links, MemoLink.OfSegment.class) || has(links, MemoLink.OfCoding.class)
                    ? study.corpus()
                    : null;
        }

        Optional<LinkLine> line(MemoLink link) {
            Codebook book = codes;
            CodedCorpus counted = corpus;
            return switch (link) {
                case MemoLink.OfDocument document -> named(link, documents.get(document.documentId()));
                case MemoLink.OfCode code -> book == null
                        ? Optional.empty()
                        : book.entry(code.codeId()).flatMap(entry -> named(link, entry.path()));
                case MemoLink.OfCase one -> named(link, cases.get(one.caseId()));
                case MemoLink.OfSegment segment -> counted == null
                        ? Optional.empty()
                        : passage(link, counted, counted.codings().segment(), segment.segmentId(), code -> "");
                case MemoLink.OfCoding coding -> counted == null
                        ? Optional.empty()
                        : passage(link, counted, counted.codings().id(), coding.codingId(),
                                code -> counted.codes().get(code).code().name() + ": ");
            };
        }

        private Optional<LinkLine> passage(MemoLink link, CodedCorpus counted, long[] ids, long wanted,
                Function<Integer, String> prefix) {
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == wanted) {
                    long document = counted.documents().get(counted.codings().document()[i]).document().id();
                    TextRange range = counted.codings().range(i);
                    String before = prefix.apply(counted.codings().code()[i]);
                    return contents.computeIfAbsent(document, study::document)
                            .map(content -> new LinkLine(link, before + quote(range.cut(content.text())),
                                    new Place(document, range)));
                }
            }
            return Optional.empty();
        }

        private static Optional<LinkLine> named(MemoLink link, @Nullable String name) {
            return Optional.ofNullable(name).map(text -> new LinkLine(link, text, null));
        }

        private static String quote(String text) {
            String line = UserText.oneLine(text).strip();
            return "“" + (line.length() <= QUOTE ? line : line.substring(0, QUOTE).strip() + "…") + "”";
        }

        private static boolean has(List<MemoLink> links, Class<? extends MemoLink> kind) {
            return links.stream().anyMatch(kind::isInstance);
        }
    }
}
