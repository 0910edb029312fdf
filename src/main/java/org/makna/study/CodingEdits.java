package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coding;
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

    private PlacedCoding apply(Rows rows, String coder, long documentId, TextRange range, Code code) {
        requireCodable(code);
        TextRange whole = Passage.whole(Existing.document(rows, documentId), range, texts);
        Coding made = rows.codings().apply(
                NewCoding.of(documentId, whole, code.id(), rows.coders().findOrCreate(coder, false).id()));
        return placed(rows, made);
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
        return study.edit(rows -> Message.of("step.move-bounds", Existing.codeOf(rows, codingId).name()), rows -> {
            Coding coding = Existing.coding(rows, codingId);
            Segment from = Existing.orGone(rows.codings().segment(coding.segmentId()));
            TextRange whole = Passage.whole(Existing.document(rows, from.documentId()), range, texts);
            return placed(rows, rows.codings().moveBounds(codingId, whole));
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
