package org.makna.ui.document.core;

import org.makna.model.TextRange;

/**
 * What one speaker says at a stretch.
 *
 * @param range          the turn with its label, in the canonical text
 * @param label          the speaker
 * @param interviewer    whether the speaker asks the questions
 * @param note           the time stamp or number that stands with the label, or empty
 * @param firstParagraph index of the paragraph beside which the speaker's name is shown
 */
public record Turn(TextRange range, String label, boolean interviewer, String note, int firstParagraph) {}
