package org.makna.architecture.planted.ui;

import org.makna.model.Waiver;

/** Planted: a waiver without a reason, and one of a wall that does not exist. */
@Waiver(wall = "cycles", reason = " ")
@Waiver(wall = "garden fence", reason = "There is none.")
class WaivedWithoutReason {
}
