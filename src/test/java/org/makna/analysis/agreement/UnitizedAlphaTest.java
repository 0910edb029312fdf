package org.makna.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.makna.analysis.agreement.UnitizedAlpha.Unit;
import org.makna.model.TextRange;

class UnitizedAlphaTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Unit unit(int start, int end, String value) {
        return new Unit(new TextRange(start, end), value);
    }

    private static final List<Unit> ALEX = List.of(unit(0, 7, "1"), unit(7, 13, "2"), unit(30, 32, "5"),
            unit(32, 37, "6"), unit(37, 44, "6"), unit(44, 60, "7"));
    private static final List<Unit> PAUL = List.of(unit(0, 7, "1"), unit(7, 13, "3"), unit(13, 21, "5"),
            unit(32, 44, "6"));
    private static final List<Unit> SUZAN = List.of(unit(0, 7, "1"), unit(7, 13, "4"), unit(13, 21, "5"),
            unit(32, 37, "6"), unit(37, 41, "6"), unit(41, 44, "6"));

    /** Krippendorff (2019), figure 12.11. */
    @Test
    void theExampleOfThreeCoders() {
        UnitizedAlpha alpha = UnitizedAlpha.of(60, List.of(ALEX, PAUL, SUZAN));
        assertThat(alpha.whole()).isCloseTo(0.5099819078, EXACT);
        assertThat(alpha.binary()).isCloseTo(0.4135992304, EXACT);
        assertThat(alpha.values()).isCloseTo(0.724168965, EXACT);
        for (String agreed : List.of("1", "5", "6")) {
            assertThat(alpha.perValue().get(agreed).alpha()).as(agreed).isCloseTo(1, EXACT);
        }
        for (String disputed : List.of("2", "3", "4")) {
            assertThat(alpha.perValue().get(disputed).alpha()).as(disputed).isCloseTo(0, EXACT);
        }
        assertThat(alpha.perValue().get("7").alpha()).isNaN();
        assertThat(alpha.perValue().get("5").coverage()).isCloseTo(8.0 / 18, EXACT);
        assertThat(alpha.perValue().get("7").coverage()).isZero();
    }

    @Test
    void coderWhoCutAlikeAgree() {
        List<Unit> units = List.of(unit(0, 10, "a"), unit(10, 20, "b"), unit(20, 30, "c"));
        UnitizedAlpha alpha = UnitizedAlpha.of(30, List.of(units, units));
        assertThat(alpha.whole()).isCloseTo(1, EXACT);
        assertThat(alpha.values()).isCloseTo(1, EXACT);
        assertThat(alpha.binary()).as("no gaps: nothing varies").isNaN();
    }

    @Test
    void theOrderOfCodersAndUnitsDoesNotMatter() {
        UnitizedAlpha one = UnitizedAlpha.of(60, List.of(ALEX, PAUL, SUZAN));
        UnitizedAlpha other = UnitizedAlpha.of(60, List.of(SUZAN.reversed(), ALEX, PAUL.reversed()));
        assertThat(other.whole()).isCloseTo(one.whole(), EXACT);
        assertThat(other.values()).isCloseTo(one.values(), EXACT);
    }

    @Test
    void unitsThatTouchStayTwoAndThoseThatOverlapAreOne() {
        List<Unit> whole = List.of(unit(0, 20, "a"));
        List<Unit> halves = List.of(unit(0, 10, "a"), unit(10, 20, "a"));
        List<Unit> overlapping = List.of(unit(0, 12, "a"), unit(8, 20, "a"));
        List<Unit> other = List.of(unit(5, 25, "a"));
        double united = UnitizedAlpha.of(40, List.of(overlapping, other)).whole();
        assertThat(united).isCloseTo(UnitizedAlpha.of(40, List.of(whole, other)).whole(), EXACT);
        assertThat(united).isNotCloseTo(UnitizedAlpha.of(40, List.of(halves, other)).whole(), within(1e-3));
    }

    @Test
    void shiftingEverybodyWithinAGapChangesNothing() {
        List<Unit> first = List.of(unit(10, 20, "a"), unit(30, 40, "b"));
        List<Unit> second = List.of(unit(12, 22, "a"), unit(30, 38, "b"));
        double before = UnitizedAlpha.of(100, List.of(first, second)).whole();
        double after = UnitizedAlpha.of(100, List.of(shifted(first), shifted(second))).whole();
        assertThat(after).isCloseTo(before, EXACT);
    }

    private static List<Unit> shifted(List<Unit> units) {
        return units.stream().map(u -> unit(u.range().start() + 25, u.range().end() + 25, u.value())).toList();
    }

    @Test
    void differentValuesAtOnePlaceAreRefusedByName() {
        List<Unit> clash = List.of(unit(0, 10, "trust"), unit(5, 15, "cost"));
        assertThatThrownBy(() -> UnitizedAlpha.of(20, List.of(clash, PAUL)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("trust")
                .hasMessageContaining("cost");
    }

    @Test
    void nobodyHasUnits() {
        UnitizedAlpha alpha = UnitizedAlpha.of(20, List.of(List.of(), List.of()));
        assertThat(alpha.whole()).isNaN();
        assertThat(alpha.values()).isNaN();
        assertThat(alpha.perValue()).isEmpty();
    }
}
