package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.MaknaException;

class CaseKindStoreTest {

    @TempDir
    Path folder;

    @Test
    void kindsStandInTreeOrderAndNoneGetsIntoItself() {
        try (StudyFile study = Studies.create(folder)) {
            Studies.edit(study, rows -> {
                CaseKindStore kinds = rows.kinds();
                long village = kinds.create(null, "Village").id();
                long household = kinds.create(village, "Household").id();
                long person = kinds.create(household, "Participant").id();
                long school = kinds.create(village, "School").id();
                assertThat(names(kinds)).containsExactly("Village", "Household", "Participant", "School");
                assertThat(kinds.isAbove(village, person)).isTrue();
                assertThat(kinds.isAbove(person, village)).isFalse();
                for (long into : List.of(village, household, person)) {
                    assertThatThrownBy(() -> kinds.move(village, into, 0)).isInstanceOf(MaknaException.class);
                }
                kinds.move(school, null, 0);
                assertThat(names(kinds)).containsExactly("School", "Village", "Household", "Participant");
                kinds.move(household, school, 5);
                assertThat(names(kinds)).containsExactly("School", "Household", "Participant", "Village");
                assertThatThrownBy(() -> kinds.rename(village, "School")).isInstanceOf(MaknaException.class);
                return null;
            });
        }
    }

    @Test
    void casesLeaveThoseTheyCannotBelongToAnyMore() {
        try (StudyFile study = Studies.create(folder)) {
            Studies.edit(study, rows -> {
                CaseKindStore kinds = rows.kinds();
                long village = kinds.create(null, "Village").id();
                long household = kinds.create(village, "Household").id();
                long person = kinds.create(household, "Participant").id();
                long karang = of(rows, "Karang", village);
                long number7 = of(rows, "Number 7", household);
                long siti = of(rows, "Siti", person);
                long wati = of(rows, "Wati", person);
                kinds.setParent(number7, karang);
                kinds.setParent(siti, number7);
                kinds.setParent(wati, karang);
                assertThat(kinds.release()).isZero();

                kinds.move(person, null, 0);
                assertThat(kinds.misplaced()).containsExactly(siti, wati);
                assertThat(kinds.release()).isEqualTo(2);
                assertThat(parent(rows, number7)).isEqualTo(karang);

                rows.cases().delete(karang);
                assertThat(parent(rows, number7)).isNull();
                return null;
            });
            String then = LogicalDump.of(study);
            study.undo("Ana").join();
            study.redo("Ana").join();
            assertThat(LogicalDump.of(study)).isEqualTo(then);
        }
    }

    private static long of(Rows rows, String name, long kind) {
        long id = rows.cases().create(name).id();
        rows.kinds().setKind(List.of(id), kind);
        return id;
    }

    private static Long parent(Rows rows, long id) {
        return rows.cases().find(id).map(Case::parentId).orElse(null);
    }

    private static List<String> names(CaseKindStore kinds) {
        return kinds.all().stream().map(CaseKind::name).toList();
    }
}
