package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makna.exchange.MemoRow;
import org.makna.exchange.StudyLists;
import org.makna.model.Case;
import org.makna.model.CodePoints;
import org.makna.model.Coder;
import org.makna.model.CodedCorpus;
import org.makna.model.Memo;
import org.makna.model.MemoLink;

/** Lists codes, cases and memos for the files that hold a whole study. */
final class StudyListing {

    private final Study study;
    private final CorpusIndex index;

    /**
     * Creates it.
     *
     * @param index the study as it is counted, with the coders as they are to be called
     */
    StudyListing(Study study, CorpusIndex index) {
        this.study = study;
        this.index = index;
    }

    StudyLists lists() {
        CasesExchange cases = new CasesExchange(study);
        return new StudyLists(study.codebookExchange().rows(), cases.attributes(), cases.rows(), memos());
    }

    private List<MemoRow> memos() {
        List<Memo> memos = study.notes().memos();
        Map<Long, String> coders = index.corpus().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        Map<MemoLink, LinkedPassage> passages = study.notes()
                .passages(memos.stream().flatMap(memo -> memo.links().stream()).toList());
        Map<Long, String> cases = index.corpus().cases().stream().map(CodedCorpus.CorpusCase::oneCase)
                .collect(Collectors.toMap(Case::id, Case::name));
        List<MemoRow> rows = new ArrayList<>();
        for (Memo memo : memos) {
            List<String> about = memo.links().stream().map(link -> about(link, passages, cases))
                    .flatMap(Optional::stream)
                    .toList();
            rows.add(new MemoRow(memo.title(), about, memo.text(), coders.getOrDefault(memo.coderId(), ""),
                    memo.created(), memo.modified(), memo.guid()));
        }
        return rows;
    }

    private Optional<String> about(MemoLink link, Map<MemoLink, LinkedPassage> passages, Map<Long, String> cases) {
        return switch (link) {
            case MemoLink.OfDocument of -> document(of.documentId());
            case MemoLink.OfCode of -> code(of.codeId());
            case MemoLink.OfCase of -> Optional.ofNullable(cases.get(of.caseId()));
            case MemoLink.OfSegment _,MemoLink.OfCoding _ -> Optional.ofNullable(passages.get(link))
                    .flatMap(this::place);
        };
    }

    /** The document and the code points of a passage, half-open. */
    private Optional<String> place(LinkedPassage passage) {
        CodePoints points = study.codePoints(passage.document());
        return document(passage.document().id()).map(path -> path + " [" + points.fromUtf16(passage.range().start())
                + ", " + points.fromUtf16(passage.range().end()) + ")");
    }

    /** Empty when it came after the numbers were counted. */
    private Optional<String> document(long id) {
        int number = index.document(id);
        return number < 0 ? Optional.empty() : Optional.of(index.corpus().documents().get(number).path());
    }

    /** Empty when it came after the numbers were counted. */
    private Optional<String> code(long id) {
        int number = index.code(id);
        return number < 0 ? Optional.empty() : Optional.of(index.corpus().codes().get(number).path());
    }
}
