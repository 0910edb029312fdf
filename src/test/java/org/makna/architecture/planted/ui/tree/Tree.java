package org.makna.architecture.planted.ui.tree;

import org.makna.architecture.planted.ui.desk.Desk;

/** Planted: the other half of a cycle. */
public class Tree {
    Desk desk;
}
