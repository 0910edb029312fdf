package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.ui.cases.KindPlace.Step;
import org.makna.ui.cases.KindPlace.Zone;

/** Where keys and drops take kinds of case. */
class KindPlaceTest {

    private static final CaseKind VILLAGE = kind(1, null, 0);
    private static final CaseKind HOUSEHOLD = kind(2, 1L, 0);
    private static final CaseKind PARTICIPANT = kind(3, 2L, 0);
    private static final CaseKind SCHOOL = kind(4, 1L, 1);
    private static final CaseKinds KINDS = new CaseKinds(List.of(VILLAGE, HOUSEHOLD, PARTICIPANT, SCHOOL));

    private static CaseKind kind(long id, @Nullable Long parent, int position) {
        return new CaseKind(id, "g" + id, parent, position, "Kind " + id);
    }

    @Test
    void keysMoveAmongSiblingsInAndOut() {
        assertThat(KindPlace.step(KINDS, SCHOOL, Step.UP)).contains(new KindPlace(1L, 0));
        assertThat(KindPlace.step(KINDS, SCHOOL, Step.DOWN)).isEmpty();
        assertThat(KindPlace.step(KINDS, SCHOOL, Step.IN)).contains(new KindPlace(2L, 1));
        assertThat(KindPlace.step(KINDS, SCHOOL, Step.OUT)).contains(new KindPlace(null, 1));
        assertThat(KindPlace.step(KINDS, HOUSEHOLD, Step.DOWN)).contains(new KindPlace(1L, 1));
        assertThat(KindPlace.step(KINDS, HOUSEHOLD, Step.IN)).isEmpty();
        assertThat(KindPlace.step(KINDS, VILLAGE, Step.OUT)).isEmpty();
    }

    @Test
    void aDropNestsOrOrdersButNeverIntoItself() {
        assertThat(KindPlace.drop(KINDS, SCHOOL, HOUSEHOLD, Zone.ONTO)).contains(new KindPlace(2L, 1));
        assertThat(KindPlace.drop(KINDS, SCHOOL, HOUSEHOLD, Zone.BEFORE)).contains(new KindPlace(1L, 0));
        assertThat(KindPlace.drop(KINDS, SCHOOL, HOUSEHOLD, Zone.AFTER)).isEmpty();
        assertThat(KindPlace.drop(KINDS, SCHOOL, VILLAGE, Zone.ONTO)).isEmpty();
        for (Zone zone : Zone.values()) {
            assertThat(KindPlace.drop(KINDS, VILLAGE, PARTICIPANT, zone)).isEmpty();
            assertThat(KindPlace.drop(KINDS, VILLAGE, VILLAGE, zone)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSequenceOfMovesMakesACycle(long seed) {
        Random random = new Random(seed);
        CaseKinds kinds = KINDS;
        for (int i = 0; i < 200; i++) {
            CaseKind moved = kinds.all().get(random.nextInt(4));
            CaseKind onto = kinds.all().get(random.nextInt(4));
            var place = random.nextBoolean()
                    ? KindPlace.drop(kinds, moved, onto, Zone.values()[random.nextInt(3)])
                    : KindPlace.step(kinds, moved, Step.values()[random.nextInt(4)]);
            if (place.isPresent()) {
                kinds = kinds.moved(moved.id(), place.get().parentId());
            }
            for (CaseKind one : kinds.all()) {
                assertThat(kinds.isAbove(one.id(), one.id())).as("seed %d, move %d", seed, i).isFalse();
            }
        }
    }

    @Test
    void casesAreMisplacedWhenTheirKindIsNoLongerBelow() {
        List<Case> cases = new ArrayList<>(List.of(new Case(1, "a", "Karang", 1L, null),
                new Case(2, "b", "Siti", 3L, 1L), new Case(3, "c", "Wati")));
        assertThat(KINDS.misplaced(cases)).isZero();
        assertThat(KINDS.moved(3, null).misplaced(cases)).isEqualTo(1);
        assertThat(KINDS.moved(2, null).misplaced(cases)).isEqualTo(1);
    }
}
