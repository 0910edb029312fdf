package org.makna.architecture.planted.analysis;

import org.makna.architecture.planted.Main;

/** Planted: no room knows the start. A sibling here would close a cycle and hide the one in ui. */
class KnowsMain {
    Main main;
}
