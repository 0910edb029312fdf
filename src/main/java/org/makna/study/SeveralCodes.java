package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.CodeConsequences;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.store.Rows;

/**
 * Changes codes together, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, also when one of the
 * codes is gone, and nothing was changed then. A change to what is so already is no step.
 */
public final class SeveralCodes {

    /** As many are named in the label of a step. */
    private static final int NAMED = 4;

    private final Study study;
    private final Set<Long> ids;

    SeveralCodes(Study study, Collection<Long> ids) {
        this.study = study;
        this.ids = new LinkedHashSet<>(ids);
    }

    /**
     * Gives all of them one colour.
     *
     * @param colour {@code #rrggbb}
     */
    public CompletableFuture<List<Code>> recolour(String colour) {
        return study.edit(label("step.code-recolour", "step.codes-recolour"),
                rows -> change(rows, code -> code.withColour(CodeColours.checked(colour))));
    }

    /** Says whether they may be applied to text or only group others; codings that they have stay. */
    public CompletableFuture<List<Code>> setCodable(boolean codable) {
        return study.edit(codable
                ? label("step.code-codable", "step.codes-codable")
                : label("step.code-not-codable", "step.codes-not-codable"),
                rows -> change(rows, code -> code.withCodable(codable)));
    }

    /**
     * Moves them, each with all below it, to stand behind one another; those that stand below another of them stay there.
     *
     * @param parentId the new parent, or null for the top
     * @param position index among the new siblings that are not moved, from 0; beyond the last means last
     */
    public CompletableFuture<List<Code>> move(@Nullable Long parentId, int position) {
        return study.edit(rows -> {
            List<Code> top = topmost(rows);
            if (parentId == null) {
                return Message.of(top.size() == 1 ? "step.code-move-top" : "step.codes-move-top", named(top));
            }
            return Message.of(top.size() == 1 ? "step.code-move" : "step.codes-move", named(top),
                    Existing.code(rows, parentId).name());
        }, rows -> move(rows, parentId, position));
    }

    /**
     * Makes a code that groups others and moves these under it, to where the first of them stood.
     *
     * @param name name of the new code
     */
    public CompletableFuture<Code> group(String name) {
        return study.edit(rows -> Message.of("step.codes-group", named(topmost(rows)), Names.plain(name)), rows -> {
            Code first = topmost(rows).getFirst();
            List<Code> siblings = rows.codes().children(first.parentId());
            int position = siblings.stream().map(Code::id).toList().indexOf(first.id());
            Code group = NewCodes.create(rows, first.parentId(), name);
            rows.codes().update(group.withCodable(false));
            rows.codes().move(group.id(), first.parentId(), position);
            move(rows, group.id(), 0);
            return Existing.code(rows, group.id());
        });
    }

    /**
     * Makes one code of all: codings, codes below, descriptions, rules and memos go to the one that stays.
     *
     * @param into the code that stays; it may be one of these
     * @return the code that stays
     */
    public CompletableFuture<Code> merge(long into) {
        return study.edit(rows -> {
            List<Code> sources = MergePlan.of(rows, ids, into).sources();
            return Message.of(sources.size() == 1 ? "step.code-merge" : "step.codes-merge", named(sources),
                    Existing.code(rows, into).name());
        }, rows -> new CodeMerging(rows).merge(ids, into));
    }

    /**
     * What {@link #merge} would do. Reads on the calling thread.
     *
     * @throws MaknaException if it would be refused
     */
    public MergePreview mergePreview(long into) {
        return study.read(rows -> MergePlan.of(rows, ids, into).preview(rows));
    }

    /**
     * Deletes them with all below them and their codings.
     *
     * @return what went
     */
    public CompletableFuture<CodeConsequences> delete() {
        return study.edit(label("step.code-delete", "step.codes-delete"), rows -> {
            CodeConsequences gone = rows.codes().consequences(ids);
            rows.codes().delete(ids);
            return gone;
        });
    }

    /** What {@link #delete} would take away; codes that are gone do not count. Reads on the calling thread. */
    public CodeConsequences consequences() {
        return study.read(rows -> rows.codes().consequences(ids));
    }

    private List<Code> move(Rows rows, @Nullable Long parentId, int position) {
        List<Code> moved = topmost(rows);
        rows.codes().move(moved.stream().map(Code::id).toList(), parentId, position);
        return moved.stream().map(code -> Existing.code(rows, code.id())).toList();
    }

    private List<Code> change(Rows rows, UnaryOperator<Code> change) {
        return ids.stream().map(id -> CodebookEdits.change(rows, id, change)).toList();
    }

    /** Those that stand below none of the others, in tree order. */
    private List<Code> topmost(Rows rows) {
        ids.forEach(id -> Existing.code(rows, id));
        Set<Long> within = new LinkedHashSet<>();
        Stream.Builder<Code> top = Stream.builder();
        for (Code code : rows.codes().all()) {
            boolean below = code.parentId() != null && within.contains(code.parentId());
            if (below || ids.contains(code.id())) {
                within.add(code.id());
            }
            if (!below && ids.contains(code.id())) {
                top.add(code);
            }
        }
        return top.build().toList();
    }

    private Function<Rows, Message> label(String one, String several) {
        return rows -> {
            List<Code> codes = ids.stream().map(id -> Existing.code(rows, id)).toList();
            return codes.size() == 1
                    ? Message.of(one, codes.getFirst().name())
                    : Message.of(several, codes.size(), named(codes));
        };
    }

    private static String named(List<Code> codes) {
        String names = codes.stream().limit(NAMED).map(Code::name).collect(Collectors.joining(", "));
        return codes.size() > NAMED ? names + "… (" + codes.size() + ")" : names;
    }
}
