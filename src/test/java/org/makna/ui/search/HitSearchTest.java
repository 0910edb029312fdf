package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.QueryException;
import org.makna.model.TextUnit;
import org.makna.study.FoundHits;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.common.Tasks;

/** Of several searches only the latest is answered; the executors do nothing until they are told. */
class HitSearchTest {

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Boolean> cancelled = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Study study;
    private HitSearch search;

    @BeforeEach
    void open() throws Exception {
        study = Study.create(folder.resolve("s.makna"), "S", "id", Messages.in(Locale.ENGLISH));
        study.importing().run(List.of(Files.writeString(folder.resolve("a.txt"), "satu dua dua tiga\ntiga tiga\n")),
                new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
        // Builds the index, so that no search here meets it half built.
        study.finder().search("satu", TextUnit.PARAGRAPH, false, 0);
        search = new HitSearch(new Tasks(background::add, ui::add), this::find, failures::add);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private FoundHits find(HitSearch.Wish wish, Progress progress) {
        asked.add(wish.query());
        cancelled.add(progress.cancelled());
        return study.finder().find(wish.query(), wish.within(), wish.stem(), wish.context(),
                Progress.NONE);
    }

    @Test
    void anAnswerThatWasOvertakenIsDropped() {
        search.search("dua");
        Runnable first = background.remove();
        search.search("tiga");
        Runnable second = background.remove();
        second.run();
        first.run();
        assertThat(cancelled).as("the overtaken search does not even begin").containsExactly(false);
        drain(ui);
        assertThat(hits()).isEqualTo(3);
        assertThat(Objects.requireNonNull(search.answer().get()).wish().query()).isEqualTo("tiga");
        assertThat(search.busy().get()).isFalse();
        assertThat(failures).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheFieldWasClearedIsDropped() {
        search.search("dua");
        search.search(" ");
        drain(background);
        drain(ui);
        assertThat(search.answer().get()).isNull();
        assertThat(search.busy().get()).isFalse();
    }

    @Test
    void aFaultyQueryKeepsTheHitsAndTellsThePlace() {
        search.search("dua");
        answer();
        search.search("dua (");
        answer();
        assertThat(hits()).isEqualTo(2);
        assertThat(search.fault().get()).isInstanceOf(QueryException.class);
        search.search("dua tiga");
        answer();
        assertThat(search.fault().get()).isNull();
        assertThat(failures).isEmpty();
    }

    @Test
    void aChangedChoiceSearchesAgain() {
        search.search("satu tiga");
        answer();
        assertThat(hits()).isEqualTo(2);
        search.within().set(TextUnit.DOCUMENT);
        answer();
        assertThat(hits()).isEqualTo(4);
        assertThat(asked).containsExactly("satu tiga", "satu tiga");
    }

    @Test
    void theSameAnswerAgainIsTold() {
        int[] told = {0};
        search.answer().addListener((property, before, now) -> told[0]++);
        search.search("dua");
        answer();
        search.again();
        answer();
        assertThat(told[0]).isEqualTo(2);
    }

    private int hits() {
        return Objects.requireNonNull(search.answer().get()).found().rows().size();
    }

    private void answer() {
        drain(background);
        drain(ui);
    }

    private static void drain(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
