package org.makna.ui.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1000, 800);

    @Test
    void underWhereThereIsRoomElseAbove() {
        assertThat(Placement.of(new Rectangle2D(100, 100, 80, 20), SCREEN, 300, 400))
                .isEqualTo(new Placement(100, 126, false, 668));
        assertThat(Placement.of(new Rectangle2D(100, 700, 80, 20), SCREEN, 300, 400))
                .isEqualTo(new Placement(100, 694, true, 688));
    }

    @Test
    void besideATallSelection() {
        assertThat(Placement.of(new Rectangle2D(100, 200, 300, 500), SCREEN, 300, 400).x()).isEqualTo(406);
        assertThat(Placement.of(new Rectangle2D(600, 200, 300, 500), SCREEN, 300, 400).x()).isEqualTo(294);
    }

    @Test
    void neverOverItNorOffTheScreenWhereThatCanBeHelped() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            double width = 1 + random.nextInt(900);
            double height = 1 + random.nextInt(700);
            Rectangle2D beside = new Rectangle2D(random.nextInt((int) (1001 - width)),
                    random.nextInt((int) (801 - height)), width, height);
            Placement place = Placement.of(beside, SCREEN, 300, 400);
            double tall = Math.min(400, place.room());
            Rectangle2D taken = new Rectangle2D(place.x(), place.up() ? place.y() - tall : place.y(), 300, tall);
            assertThat(SCREEN.contains(taken)).as("seed %d: %s at %s", seed, beside, place).isTrue();
            boolean possible = beside.getMinX() > 318 || beside.getMaxX() < 682 || beside.getMinY() > 218
                    || beside.getMaxY() < 582;
            if (possible) {
                assertThat(taken.intersects(beside)).as("seed %d: %s at %s", seed, beside, place).isFalse();
            }
        }
    }
}
