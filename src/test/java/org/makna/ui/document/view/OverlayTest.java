package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.SpansForTest;

class OverlayTest {

    private final Overlay overlay = new Overlay(part -> {
    });

    @Test
    void marksThatOverlapAreOne() {
        overlay.setMarks(List.of(new TextRange(20, 30), new TextRange(0, 10), new TextRange(5, 8),
                new TextRange(9, 12), new TextRange(12, 14)));
        assertThat(overlay.marks(new TextRange(0, 25))).containsExactly(new TextRange(0, 12),
                new TextRange(12, 14), new TextRange(20, 30));
    }

    @Test
    void aMovedCodingIsFoundWhereItWasMovedTo() {
        Span span = SpansForTest.span(9, 10, 20);
        overlay.setSpans(List.of(span, SpansForTest.span(8, 10, 20)));
        overlay.setMoved(span.on(new TextRange(30, 40)));
        assertThat(overlay.at(35)).extracting(Span::codingId).containsExactly(9L);
        assertThat(overlay.at(15)).extracting(Span::codingId).containsExactly(8L);
        overlay.setMoved(null);
        assertThat(overlay.at(15)).hasSize(2);
    }
}
