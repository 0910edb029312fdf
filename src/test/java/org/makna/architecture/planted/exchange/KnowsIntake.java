package org.makna.architecture.planted.exchange;

import org.makna.architecture.planted.intake.IntakeRoom;

/** Planted: exchange must not know intake. */
class KnowsIntake {
    IntakeRoom room;
}
