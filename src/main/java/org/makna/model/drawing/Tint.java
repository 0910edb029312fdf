package org.makna.model.drawing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colour: that of a purpose, or one that somebody chose.
 *
 * @param ink     the purpose; what is taken where there is no colour of its own
 * @param own     the chosen colour as {@code #rrggbb}, or null
 * @param opacity 0 to 1
 */
public record Tint(Ink ink, @Nullable String own, double opacity) {

    /** Colours for what has none, told apart with any kind of colour vision; after Okabe and Ito. */
    private static final List<String> SERIES = List.of("#0072b2", "#e69f00", "#00b386", "#cc79a7", "#56b4e9", "#d55e00",
            "#999933", "#8a6fc1", "#44aa99", "#8a929b");

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");

    public Tint {
        if (own != null && !WRITTEN.matcher(own).matches()) {
            throw new IllegalArgumentException("No colour: " + own);
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("No opacity: " + opacity);
        }
    }

    /** The colour of a purpose. */
    public static Tint of(Ink ink) {
        return new Tint(ink, null, 1);
    }

    /** A chosen colour; the accent where it is null or no colour. */
    public static Tint own(@Nullable String colour) {
        return new Tint(Ink.ACCENT, colour != null && WRITTEN.matcher(colour).matches() ? colour : null, 1);
    }

    /** The colour of the one in a row of things without colours, from 0; they begin anew after ten. */
    public static Tint series(int index) {
        return own(SERIES.get(Math.floorMod(index, SERIES.size())));
    }

    /** The same, so much of it. */
    public Tint at(double share) {
        return new Tint(ink, own, share);
    }

    /** The colour on paper, as {@code #rrggbb}. */
    public String paper() {
        return own == null ? ink.paper() : own;
    }
}
