package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makna.ui.document.core.DensityTicks.Tick;

class DensityTicksTest {

    @Test
    void theColourThatIsThereMostOftenMarksTheRow() {
        assertThat(DensityTicks.of(new double[]{0, 0.01, 0.02, 0.5, 1},
                List.of("#aaaaaa", "#bbbbbb", "#bbbbbb", "#aaaaaa", "#cccccc"), 10))
                .containsExactly(new Tick(0, "#bbbbbb", 3), new Tick(5, "#aaaaaa", 1), new Tick(9, "#cccccc", 1));
    }

    @Test
    void withoutRowsThereAreNoMarks() {
        assertThat(DensityTicks.of(new double[]{0.5}, List.of("#aaaaaa"), 0)).isEmpty();
    }
}
