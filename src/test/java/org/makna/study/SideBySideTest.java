package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.makna.model.MaknaException;

class SideBySideTest {

    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> things = IntStream.range(0, 100).boxed().toList();
        assertThat(SideBySide.map(things, thing -> thing * 2, () -> false))
                .isEqualTo(things.stream().map(thing -> thing * 2).toList());
    }

    @Test
    void whatFailsIsPassedOn() {
        assertThatThrownBy(() -> SideBySide.map(List.of(1), thing -> {
            throw new IllegalArgumentException("one");
        }, () -> false)).isInstanceOf(IllegalArgumentException.class).hasMessage("one");
    }

    @Test
    void whoCancelsIsNotKeptWaitingByWorkThatNeverEnds() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> SideBySide.map(List.of(1, 2, 3), thing -> {
                    begun.countDown();
                    boolean waiting = true;
                    while (waiting) {
                        try {
                            never.await();
                            waiting = false;
                        } catch (InterruptedException e) {
                            // Work that does not listen.
                        }
                    }
                    return thing;
                }, () -> begun.getCount() == 0)).isInstanceOf(MaknaException.class));
        never.countDown();
    }
}
