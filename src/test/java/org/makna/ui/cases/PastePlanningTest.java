package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.model.Messages;
import org.makna.study.AttributeEdits.Placed;
import org.makna.study.AttributeEdits.Typed;
import org.makna.study.CaseTable;
import org.makna.study.ValueRow;
import org.makna.ui.cases.PastePlan.Refused;
import org.makna.ui.cases.PastePlanning.PasteTarget;

/** What pasting a block would change. */
class PastePlanningTest {

    private static final Attribute AGE = new Attribute(11, "a", "Age", AttributeType.INTEGER, false, List.of());
    private static final Attribute SKILL = new Attribute(12, "s", "Skill", AttributeType.ORDINAL, false,
            List.of("low", "high"));
    private static final CaseKinds KINDS = new CaseKinds(List.of(new CaseKind(1, "v", null, 0, "Village"),
            new CaseKind(2, "h", 1L, 0, "Household")));

    private final List<ValueRow> rows = List.of(
            row(new Case(1, "1", "Karang", 1L, null), AttributeValue.UNASSIGNED, AttributeValue.UNASSIGNED),
            row(new Case(2, "2", "Siti", 2L, null), AttributeValue.of("34"), AttributeValue.of("low")),
            row(new Case(3, "3", "Wati"), AttributeValue.UNASSIGNED, AttributeValue.NOT_APPLICABLE));

    private static ValueRow row(Case one, AttributeValue... values) {
        return new CaseTable.Row(one, List.of(values), List.of());
    }

    /** The plan of a block that is pasted at a row and a column. */
    private PastePlan plan(String block, int row, int column, boolean make) {
        List<PasteColumn> columns = new ArrayList<>(List.of(new PasteColumn(CellPlace.NAME, "Name", null),
                new PasteColumn(CellPlace.KIND, "Kind", null), new PasteColumn(CellPlace.OWNER, "Belongs to", null),
                new PasteColumn(11, "Age", AGE), new PasteColumn(12, "Skill", SKILL)));
        PasteTarget target = new PasteTarget(Owners.CASES, columns, KINDS, rows, rows.subList(row, rows.size()),
                column);
        return new PastePlanning(new ValueText(Messages.in(Locale.ENGLISH)), target).plan(PastedBlock.of(block), make);
    }

    private static List<String> refusals(PastePlan plan) {
        return plan.refused().stream().map(one -> one.row() + " " + one.column() + " " + one.reason().key()).toList();
    }

    @Test
    void aBlockGoesFromTheCellDownwardsAndWhatDoesNotFitIsRefusedWithItsReason() {
        PastePlan plan = plan("35\tHIGH\tx\nold\tn/a\n7\tlow", 1, 3, false);
        assertThat(plan.pasted().values()).containsExactly(new Typed(2, 11, "35"), new Typed(2, 12, "HIGH"));
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.byName()).isFalse();
        assertThat(plan.matched()).containsExactly("Age", "Skill");
        assertThat(plan.leftOut()).containsExactly("3");
        assertThat(refusals(plan)).containsExactly("2 Age study.value-integer", "3  ui.cases.paste-no-row");
    }

    @Test
    void blankCellsEmptyAndBlankRowsDoNothing() {
        PastePlan plan = plan("\tlow\n\t", 1, 3, false);
        assertThat(plan.pasted().values()).containsExactly(new Typed(2, 11, ""));
        assertThat(plan.emptied()).isEqualTo(1);
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void headsMatchColumnsInAnyOrderAndNamesMatchRows() {
        PastePlan plan = plan("skill\tNama\tIncome\tAGE\nhigh\tsiti\t5\t34\n\tJoko\t6\t51\nlow\tSiti\t1\t2\n", 0, 3,
                false);
        assertThat(plan.byName()).isTrue();
        assertThat(plan.leftOut()).containsExactly("Income");
        assertThat(plan.pasted().cases()).containsExactly("Joko");
        assertThat(plan.pasted().values()).containsExactly(new Typed(2, 12, "high"), new Typed(-1, 11, "51"));
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.refused()).extracting(Refused::row).containsExactly(4);

        PastePlan made = plan("Name\tIncome\nJoko\t6\n", 0, 3, true);
        assertThat(made.pasted().attributes()).containsExactly("Income");
        assertThat(made.pasted().values()).containsExactly(new Typed(-1, -1, "6"));
        assertThat(made.leftOut()).isEmpty();
    }

    @Test
    void kindsAndOwnersMayBothComeWithTheBlock() {
        PastePlan plan = plan(
                "Name\tBelongs to\tKind\nNumber 7\tKarang\thousehold\nWati\tKarang\t\nSiti\tNowhere\tVillage\n"
                        + "Joko\t\tTribe\n",
                0, 0, false);
        assertThat(plan.pasted().cases()).containsExactly("Number 7", "Joko");
        assertThat(plan.pasted().kinds()).containsExactly(new Placed(-1, "household"), new Placed(2, "Village"));
        assertThat(plan.pasted().parents()).containsExactly(new Placed(-1, "Karang"));
        assertThat(refusals(plan)).containsExactly("3 Belongs to study.member-without-kind",
                "4 Belongs to study.no-case", "5 Kind study.no-kind");
    }

    @Test
    void pastingWhatStandsThereChangesNothing() {
        PastePlan plan = plan("34\tlow", 1, 3, false);
        assertThat(plan.pasted().isEmpty()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(2);
    }
}
