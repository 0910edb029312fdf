package org.makna.model.drawing;

/** What a colour is for. The window takes the colour from its theme, a file that of paper. */
public enum Ink {
    /** The background. */
    PAPER("#ffffff"),
    /** Words. */
    TEXT("#1d232b"),
    /** Secondary words. */
    MUTE("#59636e"),
    /** Axes and hairlines. */
    LINE("#d3d8de"),
    /** Backgrounds of what is empty. */
    CHIP("#eef1f5"),
    /** What has no colour of its own. */
    ACCENT("#2b6cb0");

    private final String paper;

    Ink(String paper) {
        this.paper = paper;
    }

    /** The colour on paper, as {@code #rrggbb}. */
    public String paper() {
        return paper;
    }
}
