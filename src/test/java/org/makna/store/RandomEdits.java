package org.makna.store;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CaseKind;
import org.makna.model.CasePart;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.Coding;
import org.makna.model.Document;
import org.makna.model.Folder;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/** Edits of every kind, chosen by a seeded generator; names are few, so that clashes happen and are refused. */
final class RandomEdits {

    private static final List<String> TEXTS = List.of("", "a", "😀", Studies.TEXT, Studies.TEXT.repeat(3),
            "x".repeat(500));

    private final RandomGenerator random;

    RandomEdits(RandomGenerator random) {
        this.random = random;
    }

    static void putTexts(StudyFile study) {
        study.putContent(TEXTS.stream().map(Content::of).toList()).join();
    }

    /** Makes one to three changes; gives false when a name was taken and so nothing was done. */
    boolean one(StudyFile study) {
        try {
            study.edit(Studies.label("random"), "Ana", rows -> {
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    change(rows);
                }
                return true;
            }).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof MaknaException) {
                return false;
            }
            throw e;
        }
    }

    private void change(Rows rows) {
        switch (random.nextInt(26)) {
            case 0, 1 -> rows.codes().create(NewCode.named(anyCode(rows), name("code"), "#12ab3f"));
            case 2 -> withCode(rows, code -> rows.codes().update(new Code(code.id(), code.guid(), null, 0, name("code"),
                    "#000000", random.nextBoolean(), odd(), "", odd(), "", "k")));
            case 3, 4 -> withCode(rows, code -> rows.codes().move(code.id(), anyCode(rows), random.nextInt(4)));
            case 5 -> withCode(rows, code -> rows.codes().delete(code.id()));
            case 6 -> rows.folders().create(anyFolder(rows), name("folder"));
            case 7 -> withFolder(rows, id -> rows.folders().rename(id, name("folder")));
            case 8 -> withFolder(rows, id -> rows.folders().move(id, anyFolder(rows)));
            case 9 -> {
                if (random.nextInt(4) == 0) {
                    withFolder(rows, id -> rows.folders().delete(id));
                }
            }
            case 10, 11 -> document(rows);
            case 12 -> withDocument(rows, document -> rows.documents().rename(document.id(), name("document")));
            case 13 -> withDocument(rows, document -> rows.documents().move(document.id(), anyFolder(rows)));
            case 14 -> {
                if (random.nextInt(3) == 0) {
                    withDocument(rows, document -> rows.documents().delete(document.id()));
                }
            }
            case 15 -> withDocument(rows, document -> replaceText(rows, document));
            case 16, 17, 18 -> withDocument(rows, document -> withCode(rows, code -> rows.codings().apply(
                    NewCoding.of(document.id(), range(document.length()), code.id(), coder(rows).id()))));
            case 19 ->
                withCoding(rows, coding -> rows.codings().moveBounds(coding.id(), range(lengthUnder(rows, coding))));
            case 20 ->
                withCoding(rows, coding -> withCode(rows, code -> rows.codings().recode(coding.id(), code.id())));
            case 21 -> withCoding(rows, coding -> {
                rows.codings().setWeight(coding.id(), random.nextBoolean() ? random.nextInt(101) : null);
                rows.codings().setComment(coding.id(), odd());
                if (random.nextInt(3) == 0) {
                    rows.codings().remove(coding.id());
                }
            });
            case 22 -> caseOf(rows);
            case 23 -> attribute(rows);
            default -> kind(rows);
        }
    }

    private void document(Rows rows) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        NewDocument plain = Studies.document(name("document"), text);
        Document document = rows.documents().create(new NewDocument(anyFolder(rows), plain.name(), plain.kind(), "",
                plain.length(), plain.codePoints(), plain.textKey(), null, "", null));
        rows.documents().addSections(document.id(),
                List.of(new Section(SectionKind.TURN, range(text.length()), "P", 0)));
        rows.documents().addSpeakers(document.id(),
                List.of(new ImportedSpeaker("I", true), new ImportedSpeaker("P", false)));
        rows.documents().mergeSpeaker(document.id(), "P", random.nextBoolean() ? "I" : null);
    }

    private void replaceText(Rows rows, Document document) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        rows.documents().replaceText(document.id(), Content.of(text).key(), text.length(),
                Studies.document("", text).codePoints(),
                range -> new TextRange(whole(text, range.start()), whole(text, range.end())));
    }

    /** The offset, or the one before it where it stands inside a surrogate pair; never beyond the text. */
    private static int whole(String text, int offset) {
        int within = Math.min(offset, text.length());
        boolean inside = within > 0 && within < text.length()
                && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
        return inside ? within - 1 : within;
    }

    private void caseOf(Rows rows) {
        long id = rows.cases().findOrCreate(name("case")).id();
        switch (random.nextInt(5)) {
            case 0 -> rows.cases().rename(id, name("case"));
            case 1 -> rows.cases().delete(id);
            case 2 -> withDocument(rows, document -> rows.cases().removeParts(id, document.id()));
            case 3 -> withDocument(rows,
                    document -> rows.cases().addPart(new CasePart(id, document.id(), range(document.length()), null)));
            default -> withDocument(rows, document -> rows.cases().addPart(new CasePart(id, document.id(), null, "P")));
        }
    }

    private void kind(Rows rows) {
        CaseKindStore kinds = rows.kinds();
        String name = "kind " + random.nextInt(4);
        long id = kinds.find(name).orElseGet(() -> kinds.create(anyKind(rows), name)).id();
        switch (random.nextInt(6)) {
            case 0 -> kinds.move(id, anyKind(rows), random.nextInt(3));
            case 1 -> kinds.delete(id);
            case 2 -> pick(rows.cases().all(), one -> pick(rows.cases().all(), other -> {
                if (one.kindId() != null && other.kindId() != null && kinds.isAbove(other.kindId(), one.kindId())) {
                    kinds.setParent(one.id(), other.id());
                }
            }));
            default -> pick(rows.cases().all(), one -> kinds.setKind(List.of(one.id()), anyKind(rows)));
        }
        kinds.release();
    }

    private @Nullable Long anyKind(Rows rows) {
        List<CaseKind> all = rows.kinds().all();
        return all.isEmpty() || random.nextInt(3) == 0 ? null : all.get(random.nextInt(all.size())).id();
    }

    private void attribute(Rows rows) {
        boolean ofDocuments = random.nextBoolean();
        String name = name("attribute");
        long id = rows.attributes().find(name, ofDocuments).orElseGet(
                () -> rows.attributes().create(name, AttributeType.ORDINAL, ofDocuments, List.of("rendah", odd())))
                .id();
        AttributeValue value = switch (random.nextInt(4)) {
            case 0 -> AttributeValue.UNASSIGNED;
            case 1 -> AttributeValue.NOT_APPLICABLE;
            default -> AttributeValue.of(odd());
        };
        if (random.nextInt(6) == 0) {
            rows.attributes().delete(id);
        } else if (ofDocuments) {
            withDocument(rows, document -> rows.attributes().setOfDocument(id, document.id(), value));
        } else {
            rows.attributes().setOfCase(id, rows.cases().findOrCreate(name("case")).id(), value);
        }
    }

    private int lengthUnder(Rows rows, Coding coding) {
        long document = rows.codings().segment(coding.segmentId()).orElseThrow().documentId();
        return rows.documents().find(document).orElseThrow().length();
    }

    private TextRange range(int length) {
        // Few different ranges, so that the same one is coded again and again.
        int start = Math.min(length, 5 * random.nextInt(4));
        return new TextRange(start, Math.min(length, start + 5 * random.nextInt(4)));
    }

    private String name(String kind) {
        return kind + " " + random.nextInt(12);
    }

    /** Text that must come back exactly. */
    private String odd() {
        return List.of("", "0.1", "1e400", "-0", "9223372036854775808", "👩🏽‍🚀 antre", "'\"\\ \n\t\u0001", "null",
                "{\"a\":1}",
                "\u202eعربي", "e\u0301").get(random.nextInt(11));
    }

    private Coder coder(Rows rows) {
        return rows.coders().findOrCreate(random.nextBoolean() ? "Ana" : "Budi", false);
    }

    private @Nullable Long anyCode(Rows rows) {
        List<Code> all = rows.codes().all();
        return all.isEmpty() || random.nextInt(3) == 0 ? null : all.get(random.nextInt(all.size())).id();
    }

    private @Nullable Long anyFolder(Rows rows) {
        List<Folder> all = rows.folders().all();
        return all.isEmpty() || random.nextInt(3) == 0 ? null : all.get(random.nextInt(all.size())).id();
    }

    private void withCode(Rows rows, Consumer<Code> work) {
        pick(rows.codes().all(), work);
    }

    private void withFolder(Rows rows, LongConsumer work) {
        pick(rows.folders().all(), folder -> work.accept(folder.id()));
    }

    private void withDocument(Rows rows, Consumer<Document> work) {
        pick(rows.documents().all(), work);
    }

    private void withCoding(Rows rows, Consumer<Coding> work) {
        withDocument(rows, document -> pick(rows.codings().inDocument(document.id()), work));
    }

    private <T> void pick(List<T> all, Consumer<T> work) {
        if (!all.isEmpty()) {
            work.accept(all.get(random.nextInt(all.size())));
        }
    }
}
