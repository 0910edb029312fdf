package org.makna.architecture.planted.ui.desk;

import org.makna.architecture.planted.ui.tree.Tree;

/** Planted: half of a cycle. */
public class Desk {
    Tree tree;
}
