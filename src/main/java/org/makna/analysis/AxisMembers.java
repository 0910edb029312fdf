package org.makna.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.Message;
import org.makna.model.Table;

/**
 * The members of an axis in one corpus, and how a coding finds those it counts in.
 *
 * @param kind      what decides on membership
 * @param members   the members in display order
 * @param membersOf for each code, coder, coding, document or case (by kind) the indices of its members; empty for text
 * @param extents   for text and cases, the text of each member; otherwise empty
 * @param notes     what a reader must know of these members
 */
record AxisMembers(Kind kind, List<Table.Member> members, int[][] membersOf, List<Extent> extents,
        List<Message> notes) {

    /** What decides whether a coding counts in a member. */
    enum Kind {
        /** The code of the coding. */
        CODE,
        /** Who coded. */
        CODER,
        /** Which queries found the coding. */
        CODING,
        /** The document the coding is in. */
        DOCUMENT,
        /** The cases whose text the coding touches; each case has one member or none. */
        CASE,
        /** The text that the coding touches. */
        TEXT
    }

    static final int[] NOBODY = {};

    AxisMembers {
        members = List.copyOf(members);
        extents = List.copyOf(extents);
        notes = List.copyOf(notes);
    }

    /** One member that has everything: the codings of all coders. */
    static AxisMembers everything(CodedCorpus corpus) {
        int[] only = {0};
        int[][] membersOf = new int[corpus.coders().size()][];
        Arrays.fill(membersOf, only);
        return new AxisMembers(Kind.CODER, List.of(new Table.Member(List.of(""), 0)), membersOf, List.of(),
                List.of());
    }

    /** Whether the code of a coding decides. */
    boolean isOfCodes() {
        return kind == Kind.CODE;
    }

    int count() {
        return members.size();
    }

    /** Indices of all members. */
    int[] all() {
        return IntStream.range(0, count()).toArray();
    }
}
