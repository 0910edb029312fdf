package org.makna.ui;

import java.util.Locale;

/** Whether there is a display for the gestures that the headless platform does not have. */
public final class RealDisplay {

    private RealDisplay() {
    }

    /** Whether a window can be shown; elsewhere than under Linux there always is a display. */
    public static boolean isThere() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null;
    }
}
