package org.makna.ui.workspace;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a desk puts into the window: a panel at the left, its own middle, an inspector at the right.
 *
 * <p>A desk without a middle of its own shares the documents with the coding desk.
 *
 * @param side      the left panel
 * @param middle    the middle, or null for the documents with the drawer below them
 * @param inspector the right panel, or null for none
 * @param focus     takes the focus when the desk is shown
 */
public record DeskView(Node side, @Nullable Node middle, @Nullable Node inspector, Runnable focus) {}
