package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.UnitSteps;

/** What is selected, as it grows and shrinks. */
class SelectionTest {

    private static final String TEXT = "Kata satu. Kata dua.\n\nParagraf lain.\n";

    private final UnitSteps steps = new UnitSteps(new DocumentText(TEXT, List.of(), List.of()));
    private final Selection selection = new Selection();

    @Test
    void itGrowsUnitByUnitAndShrinksBack() {
        selection.set(new TextRange(6, 6));
        assertThat(grown()).isEqualTo("satu");
        assertThat(grown()).startsWith("Kata satu.");
        assertThat(grown()).isEqualTo("Kata satu. Kata dua.");
        assertThat(grown()).isEqualTo(TEXT.strip());
        selection.shrink();
        assertThat(selection.range().cut(TEXT)).isEqualTo("Kata satu. Kata dua.");
    }

    @Test
    void onAnEmptyLineThereIsNothingToGrowTo() {
        int empty = TEXT.indexOf("\n\n") + 1;
        selection.set(new TextRange(empty, empty));
        assertThat(grown()).isEmpty();
        assertThat(selection.range()).isEqualTo(new TextRange(empty, empty));
    }

    private String grown() {
        selection.grow(steps);
        return selection.range().cut(TEXT);
    }
}
