package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Blocks;
import org.makna.ui.document.core.DocumentText;

class ColumnTest extends ViewTest {

    /** Labels that are not shown, one of them alone on its line, empty lines, and a long paragraph. */
    @Test
    void manyHeightsAreThoseOfEachOffset() {
        String text = "I: Satu\nP:\ndua tiga\n\n\n" + "kata lagi ".repeat(6_000) + "\nakhir";
        int second = text.indexOf("P:");
        DocumentText document = new DocumentText(text, List.of(turn(0, second, "I"), turn(second, text.length(), "P")),
                List.of());
        int[] offsets = IntStream.rangeClosed(0, text.length()).toArray();
        double[][] found = new double[2][];
        interact(() -> {
            Column column = new Column(document, new Blocks(document), new Face(TextStyle.DEFAULT), 400);
            found[0] = column.heightsOf(offsets);
            found[1] = IntStream.of(offsets).mapToDouble(column::heightOf).toArray();
        });
        assertThat(found[0]).containsExactly(found[1], org.assertj.core.data.Offset.offset(1e-6));
    }

    private static Section turn(int start, int end, String speaker) {
        return new Section(SectionKind.TURN, new TextRange(start, end), speaker, 0);
    }
}
