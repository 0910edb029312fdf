package org.makna.architecture.planted.ui;

import java.awt.Color;

/** Planted: one toolkit is enough. */
class PaintsWithAwt {
    Color colour;
}
