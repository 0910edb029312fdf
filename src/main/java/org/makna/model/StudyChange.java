package org.makna.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Several commits as one: revision and label of the last, and everything that changed.
     *
     * @param changes in order, at least one
     */
    public static StudyChange together(List<StudyChange> changes) {
        StudyChange last = changes.getLast();
        Map<Class<?>, Part> parts = new LinkedHashMap<>();
        for (StudyChange change : changes) {
            change.parts().forEach(part -> parts.merge(part.getClass(), part, StudyChange::joined));
        }
        return new StudyChange(last.revision(), last.label(), List.copyOf(parts.values()));
    }

    private static Part joined(Part one, Part other) {
        return switch (one) {
            case Coders coders -> new Coders(union(coders.ids(), ((Coders) other).ids()));
            case Folders folders -> new Folders(union(folders.ids(), ((Folders) other).ids()));
            case Documents documents -> new Documents(union(documents.ids(), ((Documents) other).ids()));
            case Codes codes -> new Codes(union(codes.ids(), ((Codes) other).ids()));
            case Codings codings -> codings.with((Codings) other);
            case Info info -> info;
            case Cases cases -> cases;
            case Memos memos -> new Memos(union(memos.annotatedIds(), ((Memos) other).annotatedIds()));
            case Collections collections -> collections;
            case Definitions definitions -> definitions;
        };
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        Set<Long> both = new HashSet<>(one);
        both.addAll(other);
        return both;
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

    /**
     * Segments or codings.
     *
     * @param documentIds documents in which some changed
     * @param codingIds   the codings that changed, came or went; empty where they are too many to be named
     */
    public record Codings(Set<Long> documentIds, Set<Long> codingIds) implements Part {

        /** The most codings that are named. */
        public static final int MOST_NAMED = 200;

        Codings with(Codings other) {
            Set<Long> both = union(codingIds, other.codingIds);
            boolean named = !codingIds.isEmpty() && !other.codingIds.isEmpty() && both.size() <= MOST_NAMED;
            return new Codings(union(documentIds, other.documentIds), named ? both : Set.of());
        }
    }

    /** Cases, their kinds, parts, attributes or values. */
    public record Cases() implements Part {}

    /**
     * Memos, annotations and their links.
     *
     * @param annotatedIds documents in which annotations changed, came or went
     */
    public record Memos(Set<Long> annotatedIds) implements Part {}

    /** Collections and their members. */
    public record Collections() implements Part {}

    /** Saved queries, saved tables, word lists, pseudonyms, rules, skipped passages. */
    public record Definitions() implements Part {}
}
