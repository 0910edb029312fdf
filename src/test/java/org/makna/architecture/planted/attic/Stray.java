package org.makna.architecture.planted.attic;

/** Planted: the attic is no room. */
class Stray {
}
