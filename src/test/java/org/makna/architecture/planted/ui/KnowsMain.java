package org.makna.architecture.planted.ui;

import org.makna.architecture.planted.Main;

/** Planted: no room knows the start. */
class KnowsMain {
    Main main;
}
