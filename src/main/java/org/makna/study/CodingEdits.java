package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.PlacedCoding;
import org.makna.model.Segment;
import org.makna.model.TextRange;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/**
 * Coding work: applies codes to text and changes codings, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. Ranges are half-open UTF-16 offsets and are widened to whole characters as a reader sees them.
 */
public final class CodingEdits {

    private static final int MOST_WEIGHT = 100;

    private final Study study;
    private final StudyTexts texts;

    CodingEdits(Study study, StudyTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /**
     * Applies a code to a range as the study's present coder. Where they have applied it already, that coding is returned and
     * no step is made.
     */
    public CompletableFuture<PlacedCoding> apply(long documentId, TextRange range, long codeId) {
        String coder = study.coder();
        return study.edit(rows -> Message.of("step.code", Existing.code(rows, codeId).name()),
                rows -> apply(rows, coder, documentId, range, Existing.code(rows, codeId)));
    }

    /**
     * Makes a code and applies it to a range, in one step.
     *
     * @param parentId the code to put it under, or null for the top
     */
    public CompletableFuture<PlacedCoding> applyNew(long documentId, TextRange range, @Nullable Long parentId,
            String name) {
        String coder = study.coder();
        return study.edit(Message.of("step.code-new", Names.plain(name)),
                rows -> apply(rows, coder, documentId, range, NewCodes.create(rows, parentId, name)));
    }

    /**
     * Applies codes to a range as the study's present coder, all in one step. Where they have applied one of them already, that
     * coding stays as it is.
     *
     * @param join whether a coding becomes one with those of the same code and coder that it touches, comments kept
     * @return the codings that now stand there, the one of a new code last
     */
    public CompletableFuture<List<PlacedCoding>> apply(long documentId, TextRange range, WantedCodes codes,
            boolean join) {
        String coder = study.coder();
        return study.edit(rows -> label(rows, codes), rows -> {
            List<PlacedCoding> made = new ArrayList<>();
            for (long codeId : codes.codeIds()) {
                Code code = Existing.code(rows, codeId);
                made.add(join
                        ? applyJoining(rows, coder, documentId, range, code)
                        : apply(rows, coder, documentId, range, code));
            }
            if (codes.newName() != null) {
                made.add(apply(rows, coder, documentId, range,
                        NewCodes.create(rows, codes.parent(), codes.newName())));
            }
            return made;
        });
    }

    /**
     * Applies codes to several ranges of a document as the study's present coder, all in one step, such as to the turns of a
     * speaker. Where they have applied one of them to the same range already, that coding stays as it is.
     *
     * @param whose what the ranges are, for the audit trail
     * @return the codings that now stand there, by range
     */
    public CompletableFuture<List<PlacedCoding>> applyToAll(long documentId, List<TextRange> ranges, WantedCodes codes,
            String whose) {
        String coder = study.coder();
        return study.edit(rows -> Message.of("step.code-turns", String.join(", ", names(rows, codes)), ranges.size(),
                whose), rows -> {
                    List<Code> wanted = new ArrayList<>();
                    codes.codeIds().forEach(id -> wanted.add(Existing.code(rows, id)));
                    if (codes.newName() != null) {
                        wanted.add(NewCodes.create(rows, codes.parent(), codes.newName()));
                    }
                    List<PlacedCoding> made = new ArrayList<>();
                    for (TextRange range : ranges) {
                        wanted.forEach(code -> made.add(apply(rows, coder, documentId, range, code)));
                    }
                    return made;
                });
    }

    private static List<String> names(Rows rows, WantedCodes codes) {
        List<String> names = new ArrayList<>();
        codes.codeIds().forEach(id -> names.add(Existing.code(rows, id).name()));
        if (codes.newName() != null) {
            names.add(Names.plain(codes.newName()));
        }
        return names;
    }

    private static Message label(Rows rows, WantedCodes codes) {
        if (codes.newName() != null && codes.codeIds().isEmpty()) {
            return Message.of("step.code-new", Names.plain(codes.newName()));
        }
        List<String> names = names(rows, codes);
        return names.size() == 1
                ? Message.of("step.code", names.getFirst())
                : Message.of("step.code-several", names.size(), String.join(", ", names));
    }

    private PlacedCoding apply(Rows rows, String coder, long documentId, TextRange range, Code code) {
        requireCodable(code);
        TextRange whole = Passage.whole(Existing.document(rows, documentId), range, texts);
        Coding made = rows.codings().apply(
                NewCoding.of(documentId, whole, code.id(), rows.coders().findOrCreate(coder, false).id()));
        return placed(rows, made);
    }

    private PlacedCoding applyJoining(Rows rows, String coder, long documentId, TextRange range, Code code) {
        requireCodable(code);
        Document document = Existing.document(rows, documentId);
        TextRange whole = Passage.whole(document, range, texts);
        long coderId = rows.coders().findOrCreate(coder, false).id();
        Touching touching = touching(rows, document, whole, code.id(), coderId);
        return touching.codings().isEmpty()
                ? placed(rows, rows.codings().apply(NewCoding.of(documentId, whole, code.id(), coderId)))
                : joined(rows, touching);
    }

    private Touching touching(Rows rows, Document document, TextRange range, long codeId, long coderId) {
        return Touching.of(texts.text(document), range, rows.codings().placedIn(document.id()).stream()
                .filter(coding -> coding.codeId() == codeId && coding.coderId() == coderId).toList());
    }

    /** Stretches the oldest coding over all; the others, put on the same range, become one with it. */
    private static PlacedCoding joined(Rows rows, Touching touching) {
        List<PlacedCoding> byAge = touching.codings().stream()
                .sorted(Comparator.comparingLong(PlacedCoding::id)).toList();
        Coding kept = Existing.coding(rows, byAge.getFirst().id());
        for (PlacedCoding coding : byAge) {
            kept = rows.codings().moveBounds(coding.id(), touching.range());
        }
        return placed(rows, kept);
    }

    /**
     * Takes codings away; those that are gone already do not matter.
     *
     * @return how many were taken away
     */
    public CompletableFuture<Integer> uncode(Collection<Long> codingIds) {
        Set<Long> ids = new LinkedHashSet<>(codingIds);
        return study.edit(rows -> {
            List<Coding> there = ids.stream().flatMap(id -> rows.codings().find(id).stream()).toList();
            return there.size() == 1
                    ? Message.of("step.uncode", Existing.code(rows, there.getFirst().codeId()).name())
                    : Message.of("step.uncode-several", there.size());
        }, rows -> {
            int there = (int) ids.stream().filter(id -> rows.codings().find(id).isPresent()).count();
            ids.forEach(rows.codings()::remove);
            return there;
        });
    }

    /**
     * Moves the bounds of one coding; others on the same segment stay. Where its coder has applied the code to the new range
     * already, the two become one.
     */
    public CompletableFuture<PlacedCoding> moveBounds(long codingId, TextRange range) {
        return moveBounds(codingId, range, false);
    }

    /**
     * Moves the bounds of one coding, as {@link #moveBounds(long, TextRange)} does.
     *
     * @param join whether it becomes one with those of the same code and coder that it touches then, comments kept
     */
    public CompletableFuture<PlacedCoding> moveBounds(long codingId, TextRange range, boolean join) {
        return study.edit(rows -> Message.of("step.move-bounds", Existing.codeOf(rows, codingId).name()), rows -> {
            Coding coding = Existing.coding(rows, codingId);
            Segment from = Existing.orGone(rows.codings().segment(coding.segmentId()));
            Document document = Existing.document(rows, from.documentId());
            TextRange whole = Passage.whole(document, range, texts);
            Coding moved = rows.codings().moveBounds(codingId, whole);
            return join
                    ? joined(rows, touching(rows, document, whole, moved.codeId(), moved.coderId()))
                    : placed(rows, moved);
        });
    }

    /** Puts another code in the place of a coding's; where its coder has applied that one there already, the two become one. */
    public CompletableFuture<PlacedCoding> recode(long codingId, long codeId) {
        return study.edit(rows -> Message.of("step.recode", Existing.codeOf(rows, codingId).name(),
                Existing.code(rows, codeId).name()), rows -> {
                    requireCodable(Existing.code(rows, codeId));
                    return placed(rows, rows.codings().recode(codingId, codeId));
                });
    }

    /** Puts another code in the place of several codings', as one step; those that are gone already do not matter. */
    public CompletableFuture<Integer> recodeAll(Collection<Long> codingIds, long codeId) {
        Set<Long> ids = new LinkedHashSet<>(codingIds);
        return study.edit(rows -> Message.of("step.recode-several", ids.size(), Existing.code(rows, codeId).name()),
                rows -> {
                    requireCodable(Existing.code(rows, codeId));
                    int changed = 0;
                    for (long id : ids) {
                        if (rows.codings().find(id).isPresent()) {
                            rows.codings().recode(id, codeId);
                            changed++;
                        }
                    }
                    return changed;
                });
    }

    /**
     * Makes a code and puts it in the place of a coding's, in one step.
     *
     * @param parentId the code to put it under, or null for the top
     */
    public CompletableFuture<PlacedCoding> recodeNew(long codingId, @Nullable Long parentId, String name) {
        return study.edit(
                rows -> Message.of("step.recode", Existing.codeOf(rows, codingId).name(), Names.plain(name)), rows -> {
                    Existing.coding(rows, codingId);
                    Code made = NewCodes.create(rows, parentId, name);
                    return placed(rows, rows.codings().recode(codingId, made.id()));
                });
    }

    /** Sets the weight of a coding, 0 to 100, or takes it away for null. */
    public CompletableFuture<PlacedCoding> setWeight(long codingId, @Nullable Integer weight) {
        return study.edit(rows -> {
            String code = Existing.codeOf(rows, codingId).name();
            return weight == null ? Message.of("step.weight-none", code) : Message.of("step.weight", code, weight);
        }, rows -> {
            if (weight != null && (weight < 0 || weight > MOST_WEIGHT)) {
                throw new MaknaException("study.weight-outside", weight);
            }
            rows.codings().setWeight(codingId, weight);
            return placed(rows, Existing.coding(rows, codingId));
        });
    }

    /** Sets the comment of a coding; empty takes it away. */
    public CompletableFuture<PlacedCoding> setComment(long codingId, String comment) {
        return study.edit(rows -> Message.of("step.comment", Existing.codeOf(rows, codingId).name()), rows -> {
            rows.codings().setComment(codingId, comment);
            return placed(rows, Existing.coding(rows, codingId));
        });
    }

    private static PlacedCoding placed(Rows rows, Coding coding) {
        return Existing.orGone(rows.codings().placed(coding.id()));
    }

    private static void requireCodable(Code code) {
        if (!code.codable()) {
            throw new MaknaException("study.not-codable", code.name());
        }
    }
}
