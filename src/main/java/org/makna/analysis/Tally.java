package org.makna.analysis;

/** Keeps the score of each cell of a grid while codings pass. */
interface Tally extends Visitor {

    /** The score of each cell. */
    double[] scores();
}
