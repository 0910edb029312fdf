package org.makna.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makna.model.Case;
import org.makna.model.Code;
import org.makna.model.CollectionKind;
import org.makna.model.Document;
import org.makna.model.NaturalOrder;
import org.makna.store.Rows;

/** The collections of a study: named sets of documents, of codes or of cases. For any thread. */
public final class StudyCollections {

    private final Study study;

    StudyCollections(Study study) {
        this.study = study;
    }

    /**
     * A document, code or case of a collection.
     *
     * @param id   row in the study file
     * @param name path of the document or code as people write it, or name of the case
     */
    public record Member(long id, String name) {}

    /** All collections with their members. */
    public CollectionList list() {
        return study.read(CollectionList::read);
    }

    /** The members of a collection by name in natural order, codes in the order of the codebook; none when it is gone. */
    public List<Member> members(long id) {
        return study.read(rows -> rows.collections().find(id)
                .map(one -> named(rows, one.kind(), rows.collections().members(id))).orElse(List.of()));
    }

    /** What could be in a collection and is not, in the same order; nothing when it is gone. */
    public List<Member> others(long id) {
        return study.read(rows -> rows.collections().find(id).map(one -> {
            Set<Long> held = Set.copyOf(rows.collections().members(id));
            List<Long> all = switch (one.kind()) {
                case DOCUMENTS -> rows.documents().all().stream().map(Document::id).toList();
                case CODES -> rows.codes().all().stream().map(Code::id).toList();
                case CASES -> rows.cases().all().stream().map(Case::id).toList();
            };
            return named(rows, one.kind(), all.stream().filter(each -> !held.contains(each)).toList());
        }).orElse(List.of()));
    }

    /** Changes collections. */
    public CollectionEdits edits() {
        return new CollectionEdits(study);
    }

    private static List<Member> named(Rows rows, CollectionKind kind, List<Long> ids) {
        return switch (kind) {
            case DOCUMENTS -> byName(ids.stream().map(id -> new Member(id,
                    rows.folders().path(Existing.document(rows, id)).toDocumentText())).toList());
            case CODES -> {
                Set<Long> wanted = Set.copyOf(ids);
                Codebook book = Codebook.of(rows.codes().all(), Map.of());
                yield book.entries().stream().filter(entry -> wanted.contains(entry.code().id()))
                        .map(entry -> new Member(entry.code().id(), entry.path())).toList();
            }
            case CASES -> byName(ids.stream().map(id -> new Member(id, Existing.oneCase(rows, id).name())).toList());
        };
    }

    private static List<Member> byName(List<Member> members) {
        return members.stream().sorted(Comparator.comparing(Member::name, NaturalOrder.OF_NAMES)).toList();
    }
}
