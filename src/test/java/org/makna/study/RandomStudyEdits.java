package org.makna.study;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.MaknaException;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.StudyCollection;
import org.makna.model.TextRange;

/** Named edits of every kind on whatever a study holds, chosen by a seeded generator; names are few, so that clashes happen. */
final class RandomStudyEdits {

    private final Study study;
    private final RandomGenerator random;

    RandomStudyEdits(Study study, RandomGenerator random) {
        this.study = study;
        this.random = random;
    }

    /** Makes one edit; gives false when it was refused with words for the user. */
    boolean one() {
        try {
            Futures.join(edit());
            return true;
        } catch (MaknaException e) {
            return false;
        }
    }

    private CompletableFuture<?> edit() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> coding();
            case 3, 4 -> codebook();
            case 5 -> documents();
            case 6 -> cases();
            case 7 -> collections();
            default -> memos();
        };
    }

    private CompletableFuture<?> coding() {
        CodingEdits edits = study.coding();
        study.actAs(random.nextBoolean() ? "Ana" : "Budi");
        PlacedCoding some = pick(study.codings(document()));
        if (some == null || random.nextInt(3) == 0) {
            Long code = code();
            return code == null || random.nextInt(4) == 0
                    ? edits.applyNew(document(), range(), code, name("code"))
                    : edits.apply(document(), range(), wanted(code), random.nextBoolean());
        }
        return switch (random.nextInt(6)) {
            case 0 -> edits.uncode(List.of(some.id(), some.id() + 1));
            case 1, 2 -> edits.moveBounds(some.id(), range(), random.nextBoolean());
            case 3 -> edits.recode(some.id(), orMissing(code()));
            case 4 -> edits.setWeight(some.id(), random.nextBoolean() ? null : Integer.valueOf(random.nextInt(110)));
            default -> edits.setComment(some.id(), name("comment"));
        };
    }

    private WantedCodes wanted(long code) {
        List<Long> codes = List.of(code, orMissing(code()));
        return random.nextInt(4) == 0
                ? WantedCodes.made(code(), name("code"), codes.subList(0, 1))
                : WantedCodes.of(codes.subList(0, 1 + random.nextInt(2)));
    }

    private CompletableFuture<?> codebook() {
        CodebookEdits edits = study.codebookEdits();
        long code = orMissing(code());
        return switch (random.nextInt(11)) {
            case 0, 1 -> edits.create(code(), name("code"));
            case 2 -> edits.rename(code, name("code"));
            case 3 -> edits.recolour(code, "#00ff0" + random.nextInt(10));
            case 4 -> edits.describe(code, name("d"), name("i"), "", name("x"));
            case 5 -> edits.setCodable(code, random.nextInt(4) > 0);
            case 6 -> edits.setShortcut(code, Integer.toString(random.nextInt(3)));
            case 7, 8 -> edits.move(code, code(), random.nextInt(4));
            case 9 -> edits.merge(code, orMissing(code()));
            default -> random.nextInt(3) == 0 ? edits.delete(code) : edits.create(null, name("code"));
        };
    }

    private CompletableFuture<?> documents() {
        DocumentEdits edits = study.documentEdits();
        DocumentTree.FolderEntry folder = pick(study.documents().folders());
        Long into = folder == null || random.nextBoolean() ? null : Long.valueOf(folder.folder().id());
        return switch (random.nextInt(9)) {
            case 0 -> edits.rename(document(), name("document"));
            case 1 -> edits.moveTo(List.of(document(), document()), into);
            case 2 -> edits.createFolder(into, name("folder"));
            case 3 ->
                into == null ? edits.createFolder(null, name("folder")) : edits.renameFolder(into, name("folder"));
            case 4 -> edits.setKind(document(), DocumentKind.values()[random.nextInt(4)]);
            case 5 -> edits.setLanguage(document(), List.of("id", "en", "").get(random.nextInt(3)));
            case 6 -> edits.setInterviewer(document(), random.nextBoolean() ? "P" : "X", random.nextBoolean());
            case 7 ->
                random.nextInt(4) == 0 ? edits.delete(List.of(document())) : edits.moveTo(List.of(document()), into);
            default -> into != null && random.nextInt(4) == 0
                    ? edits.deleteFolder(into)
                    : edits.createFolder(null, name("folder"));
        };
    }

    private CompletableFuture<?> cases() {
        CaseEdits edits = study.caseEdits();
        CaseTable table = study.caseTable();
        CaseTable.Row row = pick(table.rows());
        long one = row == null ? -1 : row.oneCase().id();
        long attribute = orMissing(id(pick(table.attributes()), org.makna.model.Attribute::id));
        CaseTable.Part part = row == null ? null : pick(row.parts());
        return switch (random.nextInt(13)) {
            case 0, 1 -> edits.create(name("case"));
            case 2 -> edits.rename(one, name("case"));
            case 3 -> edits.delete(List.of(one));
            case 4 -> edits.assignDocument(one, document());
            case 5 -> edits.assignRange(one, document(), range());
            case 6 -> edits.assignSpeaker(one, document(), "P");
            case 7 -> part == null ? edits.create(name("case")) : edits.removePart(part.part());
            case 8 -> edits.attributes().create(false, name("attribute"), type(), List.of("1", "2", "x"));
            case 9 -> edits.attributes().update(attribute, name("attribute"), type(), List.of("1", "2", "x"));
            case 10 -> random.nextInt(4) == 0
                    ? edits.attributes().delete(attribute)
                    : edits.attributes().move(attribute, random.nextInt(4));
            case 11 ->
                edits.attributes().setValue(one, attribute, List.of("1", "2", "x", "", "1,5").get(random.nextInt(5)));
            default -> edits.attributes().setState(one, attribute, AttributeValue.State.NOT_APPLICABLE);
        };
    }

    private CompletableFuture<?> memos() {
        MemoEdits edits = study.memoEdits();
        long memo = orMissing(id(pick(study.notes().memos()), org.makna.model.Memo::id));
        PlacedCoding coding = pick(study.codings(document()));
        MemoLink link = coding == null
                ? new MemoLink.OfDocument(document())
                : List.of(new MemoLink.OfCoding(coding.id()), new MemoLink.OfSegment(coding.segmentId()),
                        new MemoLink.OfCode(coding.codeId())).get(random.nextInt(3));
        return switch (random.nextInt(7)) {
            case 0, 1 -> edits.create(name("memo"), name("text"), List.of(link));
            case 2, 3 -> edits.link(memo, link);
            case 4 -> edits.unlink(memo, link);
            case 5 -> edits.update(memo, name("memo"), name("text"));
            default -> edits.delete(memo);
        };
    }

    private CompletableFuture<?> collections() {
        CollectionEdits edits = study.collections().edits();
        CollectionList all = study.collections().list();
        CollectionList.Entry some = pick(all.entries());
        CollectionKind kind = CollectionKind.values()[random.nextInt(3)];
        if (some == null || random.nextInt(3) == 0) {
            return edits.create(kind, name("collection"), List.of(member(kind), member(kind)));
        }
        StudyCollection one = some.collection();
        return switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> edits.add(one.id(), List.of(member(one.kind()), member(one.kind())));
            case 4 -> edits.remove(one.id(), some.members());
            case 5 -> edits.rename(one.id(), name("collection"));
            case 6 -> edits.describe(one.id(), name("d"));
            case 7 -> edits.merge(List.of(orMissing(id(pick(all.entries()), entry -> entry.collection().id()))),
                    one.id());
            default -> edits.delete(List.of(one.id()));
        };
    }

    /** A document, code or case; sometimes one that is not there. */
    private long member(CollectionKind kind) {
        return switch (kind) {
            case DOCUMENTS -> document();
            case CODES -> orMissing(code());
            case CASES -> orMissing(id(pick(study.caseTable().rows()), row -> row.oneCase().id()));
        };
    }

    private AttributeType type() {
        return AttributeType.values()[random.nextInt(AttributeType.values().length)];
    }

    /** Few different ranges, so that the same one is coded again and again; some are empty or too long. */
    private TextRange range() {
        int start = 7 * random.nextInt(4);
        return new TextRange(start, start + 7 * random.nextInt(12) / 3);
    }

    private String name(String kind) {
        return kind + " " + random.nextInt(8);
    }

    private long document() {
        return orMissing(id(pick(study.documents().allDocuments()), entry -> entry.document().id()));
    }

    private @Nullable Long code() {
        return random.nextInt(4) == 0 ? null : id(pick(study.codebook().entries()), entry -> entry.code().id());
    }

    private static <T> @Nullable Long id(@Nullable T one, Function<T, Long> id) {
        return one == null ? null : id.apply(one);
    }

    private static long orMissing(@Nullable Long id) {
        return id == null ? 9999 : id;
    }

    private <T> @Nullable T pick(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
