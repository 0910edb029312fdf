package org.makna.ui.document.view;

/**
 * Where the columns of the view lie, in whole pixels from its left edge.
 *
 * @param height       of the view
 * @param marginWidth  the margin with brackets, at the left edge
 * @param pageWidth    the page beside it
 * @param speakerX     column of the speakers' names
 * @param speakerWidth 0 when nobody speaks
 * @param textX        column of the text
 * @param textWidth    width of a line
 * @param barWidth     the scroll bar, at the right edge
 */
record PageGeometry(double height, double marginWidth, double pageWidth, double speakerX, double speakerWidth,
        double textX, double textWidth, double barWidth) {

    static final double BAR = 16;
    static final double SPEAKER_GAP = 14;
    private static final double EDGE = 24;
    private static final double NARROWEST = 120;

    /**
     * Divides the width.
     *
     * @param margin   wanted width of the margin
     * @param speakers wanted width of the speakers' column, 0 when nobody speaks
     * @param measure  longest line
     * @param mirrored whether speakers stand at the right
     */
    static PageGeometry of(double width, double height, double margin, double speakers, double measure,
            boolean mirrored) {
        double marginWidth = Math.round(Math.clamp(width * 0.4, 0, margin));
        double page = Math.max(0, width - marginWidth - BAR);
        double aside = speakers > 0 ? Math.round(Math.min(speakers, page * 0.25)) + SPEAKER_GAP : 0;
        double text = Math.max(NARROWEST, Math.min(measure, Math.floor(page - aside - 2 * EDGE)));
        double left = marginWidth + Math.max(EDGE, Math.floor((page - aside - text) / 2));
        double names = Math.max(0, aside - SPEAKER_GAP);
        return mirrored
                ? new PageGeometry(height, marginWidth, page, left + text + SPEAKER_GAP, names, left, text, BAR)
                : new PageGeometry(height, marginWidth, page, left, names, left + aside, text, BAR);
    }
}
