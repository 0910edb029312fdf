package org.makna.ui.workspace;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.study.Codebook;

/**
 * Which codings the text shows. What is left out is only not shown; nothing in the study changes.
 *
 * @param plain  whether the text stands bare, whatever else is chosen
 * @param codes  the codes that are shown, with all below them; empty for all
 * @param whose  whose codings are shown
 * @param coders the coders that are shown when {@code whose} is {@link Whose#CHOSEN}
 */
public record Display(boolean plain, Set<Long> codes, Whose whose, Set<Long> coders) {

    /** Everything is shown. */
    public static final Display ALL = new Display(false, Set.of(), Whose.ALL, Set.of());

    /** Whose codings are shown. */
    public enum Whose {
        ALL, MINE, OTHERS, CHOSEN
    }

    public Display {
        codes = Set.copyOf(codes);
        coders = whose == Whose.CHOSEN ? Set.copyOf(coders) : Set.of();
        whose = whose == Whose.CHOSEN && coders.isEmpty() ? Whose.ALL : whose;
    }

    public Display withPlain(boolean other) {
        return new Display(other, codes, whose, coders);
    }

    /** The same with other codes, empty for all; what is chosen is meant to be seen, so the text is not bare. */
    public Display withCodes(Set<Long> other) {
        return new Display(false, other, whose, coders);
    }

    /** The same with codings of mine, of others, or all. */
    public Display withWhose(Whose other) {
        return new Display(false, codes, other, Set.of());
    }

    /** The same with codings of some coders; none means all. */
    public Display withCoders(Set<Long> other) {
        return new Display(false, codes, Whose.CHOSEN, other);
    }

    /** The codes that are shown, those below the chosen ones too; empty for all. */
    public Set<Long> codesShown(Codebook codebook) {
        Set<Long> shown = new HashSet<>();
        if (codes.isEmpty()) {
            return shown;
        }
        for (Codebook.Entry entry : codebook.entries()) {
            Code code = entry.code();
            // In tree order the code above has been looked at before.
            if (codes.contains(code.id()) || code.parentId() != null && shown.contains(code.parentId())) {
                shown.add(code.id());
            }
        }
        return shown;
    }

    /**
     * Whether the codings of a coder are shown.
     *
     * @param mine whether that is who works here now
     */
    public boolean shows(long coderId, boolean mine) {
        return switch (whose) {
            case ALL -> true;
            case MINE -> mine;
            case OTHERS -> !mine;
            case CHOSEN -> coders.contains(coderId);
        };
    }

    /** The same without codes and coders that are gone. */
    Display within(Workspace.Snapshot now) {
        Set<Long> there = now.coders().stream().map(Coder::id).collect(Collectors.toSet());
        boolean sound = codes.stream().allMatch(id -> now.code(id).isPresent()) && there.containsAll(coders);
        if (sound) {
            return this;
        }
        Set<Long> codesLeft = codes.stream().filter(id -> now.code(id).isPresent()).collect(Collectors.toSet());
        return new Display(plain, codesLeft, whose,
                coders.stream().filter(there::contains).collect(Collectors.toSet()));
    }
}
