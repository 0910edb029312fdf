package org.makna.model;

import java.util.List;
import java.util.Set;

/**
 * What a commit changed, published to watchers after it.
 *
 * @param revision the study's revision after the commit
 * @param label    what was done
 * @param parts    the kinds of things that changed, at most one part of each kind
 */
public record StudyChange(long revision, Message label, List<Part> parts) {

    public StudyChange {
        parts = List.copyOf(parts);
    }

    /** One kind of thing that changed, with the ids of the rows. */
    public sealed interface Part {
    }

    /** The study's title, description or language. */
    public record Info() implements Part {}

    /** Coders. */
    public record Coders(Set<Long> ids) implements Part {}

    /** Folders. */
    public record Folders(Set<Long> ids) implements Part {}

    /** Documents whose metadata, text, sections or speakers changed, came or went. */
    public record Documents(Set<Long> ids) implements Part {}

    /** Codes. */
    public record Codes(Set<Long> ids) implements Part {}

    /** Documents whose segments or codings changed. */
    public record Codings(Set<Long> documentIds) implements Part {}

    /** Cases, their parts, attributes or values. */
    public record Cases() implements Part {}

    /** Memos, annotations and their links. */
    public record Memos() implements Part {}

    /** Collections, saved queries, saved tables, word lists, pseudonyms, rules. */
    public record Definitions() implements Part {}
}
