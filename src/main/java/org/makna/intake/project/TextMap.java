package org.makna.intake.project;

import org.jspecify.annotations.Nullable;
import org.makna.intake.CanonicalTextBuilder;
import org.makna.model.CodePoints;
import org.makna.model.TextRange;

/**
 * A text as another program kept it, its canonical form, and where positions of the one are in the other.
 *
 * <p>Which unit a program counted in is not always known; a position can be read in each of them.
 */
final class TextMap {

    private final String raw;
    private final String text;
    private final CodePoints rawPoints;
    private final CodePoints textPoints;
    /** Canonical offset of each raw offset; null where the two are the same text. */
    private final int @Nullable [] canonical;

    TextMap(String raw) {
        this.raw = raw;
        int[] offsets = new int[raw.length() + 1];
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        for (int i = 0; i < raw.length(); i++) {
            offsets[i] = builder.length();
            builder.append(raw.substring(i, i + 1));
        }
        this.text = builder.text();
        offsets[raw.length()] = text.length();
        this.canonical = text.length() == raw.length() ? null : offsets;
        this.rawPoints = new CodePoints(raw);
        this.textPoints = new CodePoints(text);
    }

    /** What a position may count, the likeliest first. */
    enum Unit {
        /** UTF-16 code units of the text as it was kept. */
        UTF16,
        /** Code points of the text as it was kept. */
        CODE_POINTS,
        /** UTF-16 code units of the canonical text. */
        CANONICAL_UTF16,
        /** Code points of the canonical text. */
        CANONICAL_CODE_POINTS
    }

    /** The canonical text. */
    String text() {
        return text;
    }

    /** Whether positions of this text read alike in every unit. */
    boolean isPlain() {
        return canonical == null && rawPoints.count() == raw.length();
    }

    /** How far two readings of one position can lie apart, in UTF-16 code units. */
    int slack() {
        return raw.length() - textPoints.count();
    }

    /** The range in the canonical text, or null when it does not lie within the text. */
    @Nullable
    TextRange read(Unit unit, long start, long end) {
        return start < 0 || end < start || end > length(unit)
                ? null
                : range(unit, (int) start, (int) end);
    }

    /** The part of the range that lies within the text, which may be empty. */
    TextRange clamp(Unit unit, long start, long end) {
        int from = Math.clamp(start, 0, length(unit));
        return range(unit, from, Math.clamp(end, from, length(unit)));
    }

    /** Whether the range is the whole text in one of the units. */
    boolean isWhole(long start, long end) {
        return start <= 0 && (end >= raw.length() || end == rawPoints.count() || end == text.length()
                || end == textPoints.count());
    }

    private int length(Unit unit) {
        return switch (unit) {
            case UTF16 -> raw.length();
            case CODE_POINTS -> rawPoints.count();
            case CANONICAL_UTF16 -> text.length();
            case CANONICAL_CODE_POINTS -> textPoints.count();
        };
    }

    private TextRange range(Unit unit, int start, int end) {
        return switch (unit) {
            case UTF16 -> whole(mapped(start), mapped(end));
            case CODE_POINTS -> whole(mapped(rawPoints.toUtf16(start)), mapped(rawPoints.toUtf16(end)));
            case CANONICAL_UTF16 -> whole(start, end);
            case CANONICAL_CODE_POINTS -> textPoints.toUtf16(start, end);
        };
    }

    private int mapped(int offset) {
        return canonical == null ? offset : canonical[offset];
    }

    /** Widened to whole surrogate pairs, which a position in another unit may have cut. */
    private TextRange whole(int start, int end) {
        int from = isInsidePair(start) ? start - 1 : start;
        return new TextRange(from, end > start && isInsidePair(end) ? end + 1 : Math.max(from, end));
    }

    private boolean isInsidePair(int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }
}
