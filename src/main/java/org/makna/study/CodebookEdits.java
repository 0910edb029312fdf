package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.CodeConsequences;
import org.makna.model.Coding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.store.Rows;

/**
 * Changes the codebook, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step.
 */
public final class CodebookEdits {

    private final Study study;

    CodebookEdits(Study study) {
        this.study = study;
    }

    /** Changes these codes together. */
    public SeveralCodes several(Collection<Long> ids) {
        return new SeveralCodes(study, ids);
    }

    /**
     * Makes a code after its siblings, in a colour that they do not have.
     *
     * @param parentId the code above, or null for the top
     */
    public CompletableFuture<Code> create(@Nullable Long parentId, String name) {
        return study.edit(Message.of("step.code-create", Names.plain(name)),
                rows -> NewCodes.create(rows, parentId, name));
    }

    /** Renames a code; the name must be free among its siblings. */
    public CompletableFuture<Code> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.code-rename", Existing.code(rows, id).name(), Names.plain(name)),
                rows -> change(rows, id, code -> code.withName(Names.checked(name))));
    }

    /**
     * Gives a code another colour.
     *
     * @param colour {@code #rrggbb}
     */
    public CompletableFuture<Code> recolour(long id, String colour) {
        return several(List.of(id)).recolour(colour).thenApply(List::getFirst);
    }

    /** Says what a code means, when to apply it and when not, and gives an example; any of them may be empty. */
    public CompletableFuture<Code> describe(long id, String definition, String include, String exclude,
            String example) {
        return study.edit(rows -> Message.of("step.code-describe", Existing.code(rows, id).name()), rows -> change(rows,
                id, code -> code.withDescription(Names.prose(definition), Names.prose(include), Names.prose(exclude),
                        Names.prose(example))));
    }

    /** Says whether a code may be applied to text or only groups others; codings that it has stay. */
    public CompletableFuture<Code> setCodable(long id, boolean codable) {
        return several(List.of(id)).setCodable(codable).thenApply(List::getFirst);
    }

    /** Gives a code a key, taking it from the code that had it, or takes its key away when empty. */
    public CompletableFuture<Code> setShortcut(long id, String shortcut) {
        String key = shortcut.strip();
        return study.edit(rows -> {
            String name = Existing.code(rows, id).name();
            return key.isEmpty()
                    ? Message.of("step.code-shortcut-none", name)
                    : Message.of("step.code-shortcut", name, key);
        }, rows -> {
            freeKey(rows, id, key);
            return change(rows, id, code -> code.withShortcut(key));
        });
    }

    /**
     * Gives a code all that another version of it says: name, colour, description, key, and whether it may be applied. Where it
     * stands does not change.
     *
     * @param wanted the version with the id of the code
     */
    public CompletableFuture<Code> revise(Code wanted) {
        String key = wanted.shortcut().strip();
        return study.edit(rows -> Message.of("step.code-describe", Existing.code(rows, wanted.id()).name()), rows -> {
            freeKey(rows, wanted.id(), key);
            return change(rows, wanted.id(), code -> code.withName(Names.checked(wanted.name()))
                    .withColour(CodeColours.checked(wanted.colour())).withCodable(wanted.codable())
                    .withDescription(Names.prose(wanted.definition()), Names.prose(wanted.include()),
                            Names.prose(wanted.exclude()), Names.prose(wanted.example()))
                    .withShortcut(key));
        });
    }

    /**
     * Moves a code with all below it; refused below itself.
     *
     * @param parentId the new parent, or null for the top
     * @param position index among the new siblings, from 0, the code itself not counted; beyond the last means last
     */
    public CompletableFuture<Code> move(long id, @Nullable Long parentId, int position) {
        return several(List.of(id)).move(parentId, position).thenApply(List::getFirst);
    }

    /**
     * Makes one code of two: codings, codes below, descriptions, rules and memos of the first go to the second.
     *
     * @return the code that stays
     */
    public CompletableFuture<Code> merge(long from, long into) {
        return several(List.of(from)).merge(into);
    }

    /**
     * Makes a code under another and gives it some of the codings of that one.
     *
     * @param id      the code that is split
     * @param name    name of the new code
     * @param codings ids of the codings that go to it, at least one; all must be of the code that is split
     * @return the new code
     */
    public CompletableFuture<Code> split(long id, String name, Collection<Long> codings) {
        Set<Long> going = new LinkedHashSet<>(codings);
        return study.edit(rows -> Message.of("step.code-split", going.size(), Existing.code(rows, id).name(),
                Names.plain(name)), rows -> {
                    Existing.code(rows, id);
                    Set<Long> own = rows.codings().ofCode(id).stream().map(Coding::id).collect(Collectors.toSet());
                    if (going.isEmpty() || !own.containsAll(going)) {
                        throw new MaknaException(going.isEmpty() ? "study.split-nothing" : "study.split-changed");
                    }
                    Code part = NewCodes.create(rows, id, name);
                    going.forEach(coding -> rows.codings().recode(coding, part.id()));
                    return part;
                });
    }

    /**
     * Deletes a code with all below it and their codings.
     *
     * @return what went
     */
    public CompletableFuture<CodeConsequences> delete(long id) {
        return several(List.of(id)).delete();
    }

    /** What would go if a code were deleted; nothing for one that is gone. Reads on the calling thread. */
    public CodeConsequences consequences(long codeId) {
        return several(List.of(codeId)).consequences();
    }

    /** Takes a key from the code that has it. */
    private static void freeKey(Rows rows, long id, String key) {
        if (!key.isEmpty()) {
            rows.codes().all().stream().filter(code -> code.id() != id && code.shortcut().equals(key))
                    .forEach(code -> rows.codes().update(code.withShortcut("")));
        }
    }

    static Code change(Rows rows, long id, UnaryOperator<Code> change) {
        Code before = Existing.code(rows, id);
        Code after = change.apply(before);
        if (!after.equals(before)) {
            rows.codes().update(after);
        }
        return after;
    }
}
