package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;

/** The codebook with its numbers of codings, as it was at one revision. Immutable, for any thread. */
public final class Codebook {

    private final List<Entry> entries;
    private final Map<Long, Entry> byId = new HashMap<>();
    private final Map<Long, List<Entry>> byParent = new HashMap<>();
    private final List<Entry> top = new ArrayList<>();

    /**
     * A code in its place.
     *
     * @param code         the code
     * @param path         its path, as people write it
     * @param depth        number of codes above it
     * @param own          codings of the code itself
     * @param withSubCodes codings of the code and all codes below it
     */
    public record Entry(Code code, String path, int depth, long own, long withSubCodes) {}

    private Codebook(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byId.put(entry.code().id(), entry);
            Long parent = entry.code().parentId();
            (parent == null ? top : byParent.computeIfAbsent(parent, id -> new ArrayList<>())).add(entry);
        }
    }

    /**
     * Puts a codebook together.
     *
     * @param codes  in tree order
     * @param counts number of codings by id of the code
     */
    static Codebook of(List<Code> codes, Map<Long, Long> counts) {
        Map<Long, NamePath> paths = new HashMap<>();
        Map<Long, Long> sums = new HashMap<>();
        for (Code code : codes) {
            NamePath above = code.parentId() == null ? null : paths.get(code.parentId());
            paths.put(code.id(), above == null ? NamePath.of(code.name()) : above.child(code.name()));
        }
        for (Code code : codes.reversed()) {
            // In tree order all codes below stand behind, so their sums are complete here.
            long sum = sums.merge(code.id(), counts.getOrDefault(code.id(), 0L), Long::sum);
            if (code.parentId() != null) {
                sums.merge(code.parentId(), sum, Long::sum);
            }
        }
        List<Entry> entries = new ArrayList<>(codes.size());
        for (Code code : codes) {
            NamePath path = java.util.Objects.requireNonNull(paths.get(code.id()));
            entries.add(new Entry(code, path.toCodeText(), path.names().size() - 1, counts.getOrDefault(code.id(), 0L),
                    sums.getOrDefault(code.id(), 0L)));
        }
        return new Codebook(entries);
    }

    /** All codes in tree order: a code stands before its children, siblings by position. */
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> entry(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The codes right under a code, or at the top for null, by position. */
    public List<Entry> children(@Nullable Long parentId) {
        return List.copyOf(parentId == null ? top : byParent.getOrDefault(parentId, List.of()));
    }

    /** The code at exactly that path; empty also for what is no path. */
    public Optional<Entry> find(String path) {
        String wanted;
        try {
            wanted = NamePath.parseCode(path).toCodeText();
        } catch (MaknaException e) {
            return Optional.empty();
        }
        return entries.stream().filter(entry -> entry.path().equals(wanted)).findFirst();
    }
}
