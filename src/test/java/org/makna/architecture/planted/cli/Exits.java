package org.makna.architecture.planted.cli;

/** Planted: only the start ends the program. */
class Exits {
    void exit() {
        System.exit(1);
    }
}
