package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makna.ui.common.Tasks;

/** Reading a long list page by page, with executors that do nothing until they are told. */
class PagesTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(background::add, ui::add);
    private final List<Integer> read = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int arrivals;

    @Test
    void aRowComesWithItsPage() {
        Pages<String> pages = pages(1_000_000);
        assertThat(pages.at(70)).isEmpty();
        assertThat(read).as("nothing is read on the FX thread").isEmpty();
        work();
        assertThat(pages.at(70)).contains("row 70");
        assertThat(pages.at(64)).contains("row 64");
        assertThat(read).containsExactly(64);
        assertThat(arrivals).isEqualTo(1);
    }

    @Test
    void theLastPageIsShorter() {
        Pages<String> pages = pages(65);
        pages.at(64);
        work();
        assertThat(pages.at(64)).contains("row 64");
    }

    @Test
    void thePageAskedForLastIsReadFirstAndThoseLongPassedAreNot() {
        Pages<String> pages = pages(100_000);
        for (int page = 0; page < 40; page++) {
            pages.at(page * Pages.PAGE);
        }
        work();
        assertThat(read).containsExactly(0, 39 * Pages.PAGE, 38 * Pages.PAGE, 37 * Pages.PAGE);
    }

    @Test
    void onlySomePagesAreKept() {
        Pages<String> pages = pages(100_000);
        for (int page = 0; page < 40; page++) {
            pages.at(page * Pages.PAGE);
            work();
        }
        assertThat(pages.at(39 * Pages.PAGE)).isPresent();
        assertThat(pages.at(0)).as("forgotten meanwhile").isEmpty();
    }

    @Test
    void aPageThatCannotBeReadIsNotAskedForAgain() {
        Pages<String> pages = new Pages<>(tasks, 100, (from, to) -> {
            read.add(from);
            throw new IllegalStateException("closed");
        }, () -> arrivals++, failures::add);
        pages.at(0);
        work();
        pages.at(0);
        work();
        assertThat(read).containsExactly(0);
        assertThat(failures).hasSize(1);
    }

    private Pages<String> pages(int size) {
        return new Pages<>(tasks, size, (from, to) -> {
            read.add(from);
            return IntStream.range(from, to).mapToObj(row -> Optional.of("row " + row)).toList();
        }, () -> arrivals++, failures::add);
    }

    private void work() {
        while (!background.isEmpty() || !ui.isEmpty()) {
            Optional.ofNullable(background.poll()).ifPresent(Runnable::run);
            Optional.ofNullable(ui.poll()).ifPresent(Runnable::run);
        }
    }
}
