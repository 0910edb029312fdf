package org.makna.architecture.planted.ui;

import java.awt.Color;
import org.makna.model.Waiver;

/** Innocent: a waiver lets it through, and the class nested in it. */
@Waiver(wall = "library: other toolkits", reason = "Shows that a waiver opens the wall for one class.")
class Waived {
    Color colour;

    static class Nested {
        Color colour;
    }
}
