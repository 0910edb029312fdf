package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.makna.ui.document.core.LabelLayout.Place;
import org.makna.ui.document.core.LabelLayout.Wish;

class LabelLayoutTest {

    @RepeatedTest(20)
    void labelsNeverOverlapAndNoneIsForgotten(RepetitionInfo repetition) {
        RandomGenerator random = SpansForTest.random(repetition.getCurrentRepetition());
        List<Wish> wishes = new ArrayList<>();
        for (int key = 0; key < 40; key++) {
            double top = random.nextDouble(-50, 500);
            wishes.add(new Wish(key, top, Math.max(0, top) + random.nextDouble(5, 200)));
        }
        List<Place> places = LabelLayout.place(wishes, 15, 600);
        double free = 0;
        int counted = 0;
        for (Place place : places) {
            assertThat(place.y()).isGreaterThanOrEqualTo(free).isLessThanOrEqualTo(585);
            free = place.y() + 15;
            counted += 1 + place.more();
        }
        assertThat(counted).isEqualTo(40);
    }

    @Test
    void aLabelIsPushedDownAsFarAsItsBracketGoes() {
        List<Place> places = LabelLayout.place(
                List.of(new Wish(1, 10, 30), new Wish(2, 10, 100), new Wish(3, 12, 20), new Wish(4, 60, 70)), 15, 600);
        assertThat(places).containsExactly(new Place(1, 10, 0), new Place(2, 25, 1), new Place(4, 60, 0));
    }
}
