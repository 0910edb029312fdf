package org.makna.study;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.makna.model.Coder;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.store.Rows;

/**
 * Changes who codes, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step.
 */
public final class CoderEdits {

    private static final int MOST_INITIALS = 3;

    private final Study study;

    CoderEdits(Study study) {
        this.study = study;
    }

    /** Adds a person, with a colour and initials that nobody has; the name must be free, whatever its case. */
    public CompletableFuture<Coder> create(String name) {
        return study.edit(Message.of("step.coder-create", Names.plain(name)), rows -> {
            String wanted = Names.checked(name);
            requireFree(rows, 0, wanted);
            return rows.coders().create(wanted, false);
        });
    }

    /**
     * Gives a coder all that another version says: name, initials, colour, and whether hidden. Codings stay theirs.
     *
     * @param wanted the version with the id of the coder; blank initials are made of the name, up to three letters are kept
     */
    public CompletableFuture<Coder> revise(Coder wanted) {
        return study.edit(rows -> {
            String before = existing(rows, wanted.id()).name();
            return before.equals(Names.plain(wanted.name()))
                    ? Message.of("step.coder-change", before)
                    : Message.of("step.coder-rename", before, Names.plain(wanted.name()));
        }, rows -> {
            Coder before = existing(rows, wanted.id());
            String name = Names.checked(wanted.name());
            requireFree(rows, wanted.id(), name);
            Coder after = new Coder(before.id(), before.guid(), name, initials(rows, name, wanted.initials()),
                    CodeColours.checked(wanted.colour()), wanted.hidden(), before.automatic());
            if (!after.equals(before)) {
                rows.coders().update(after);
            }
            return after;
        });
    }

    /** Deletes a coder who has made nothing; refused for who works here now. */
    public CompletableFuture<Coder> delete(long id) {
        String me = study.coder();
        return study.edit(rows -> Message.of("step.coder-delete", existing(rows, id).name()), rows -> {
            Coder coder = existing(rows, id);
            if (coder.name().equals(me)) {
                throw new MaknaException("study.coder-present", coder.name());
            }
            if (rows.coders().made(id) > 0) {
                throw new MaknaException("study.coder-used", coder.name(),
                        rows.coders().codingCounts().getOrDefault(id, 0L));
            }
            rows.coders().delete(id);
            return coder;
        });
    }

    /** Number of codings of each coder who has any, by id of the coder. Reads on the calling thread. */
    public Map<Long, Long> codingCounts() {
        return study.read(rows -> rows.coders().codingCounts());
    }

    private static Coder existing(Rows rows, long id) {
        return Existing.orGone(rows.coders().find(id));
    }

    private static void requireFree(Rows rows, long id, String name) {
        rows.coders().all().stream().filter(one -> one.id() != id && one.name().equalsIgnoreCase(name)).findFirst()
                .ifPresent(one -> {
                    throw new MaknaException("store.coder-taken", one.name());
                });
    }

    private static String initials(Rows rows, String name, String wanted) {
        String plain = Names.plain(wanted);
        if (plain.isEmpty()) {
            return rows.coders().freeInitials(name);
        }
        if (plain.codePointCount(0, plain.length()) > MOST_INITIALS) {
            throw new MaknaException("study.initials-long", plain);
        }
        return plain;
    }
}
