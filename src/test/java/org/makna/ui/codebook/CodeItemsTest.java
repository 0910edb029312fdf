package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.study.Codebook;
import org.makna.study.Study;

/** The items of the tree follow the codebook. */
class CodeItemsTest {

    @TempDir
    private Path folder;

    @Test
    void itemsAreTheSameAfterAChangeAndOnlyTheChangedRowTells() {
        try (Study study = study()) {
            long access = study.codebookEdits().create(null, "Access").join().id();
            long trust = study.codebookEdits().create(null, "Trust").join().id();
            CodeItems items = new CodeItems();
            items.show(study.codebook(), null, Optional.empty());
            TreeItem<CodeRow> before = items.item(access).orElseThrow();
            List<String> told = new ArrayList<>();
            before.getValue().entry().addListener((property, was, now) -> told.add("Access"));
            items.item(trust).orElseThrow().getValue().entry().addListener((property, was, now) -> told.add("Trust"));
            study.codebookEdits().rename(trust, "Mistrust").join();
            items.show(study.codebook(), null, Optional.empty());
            assertThat(items.item(access)).containsSame(before);
            assertThat(told).containsExactly("Trust");
        }
    }

    @Test
    void aFilterUnfoldsAndWhatWasFoldedIsFoldedAgain() {
        try (Study study = study()) {
            long access = study.codebookEdits().create(null, "Access").join().id();
            long cost = study.codebookEdits().create(access, "Cost").join().id();
            study.codebookEdits().create(null, "Trust").join();
            CodeItems items = new CodeItems();
            items.show(study.codebook(), null, Optional.empty());
            items.item(access).orElseThrow().setExpanded(false);
            Set<Long> visible = CodeFilter.visible(study.codebook(), "COS", null);
            assertThat(visible).containsExactlyInAnyOrder(access, cost);
            items.show(study.codebook(), visible, Optional.empty());
            assertThat(items.item(access).orElseThrow().isExpanded()).isTrue();
            assertThat(names(items)).isEqualTo("Access(Cost())");
            items.show(study.codebook(), null, Optional.empty());
            assertThat(items.item(access).orElseThrow().isExpanded()).isFalse();
            assertThat(names(items)).isEqualTo("Access(Cost())Trust()");
        }
    }

    @Test
    void aFilterAsksForAllWordsInThePathAndOneInTheName() {
        try (Study study = study()) {
            long access = study.codebookEdits().create(null, "Public access").join().id();
            long cost = study.codebookEdits().create(access, "Cost of travel").join().id();
            long time = study.codebookEdits().create(access, "Time").join().id();
            assertThat(CodeFilter.visible(study.codebook(), "access cost", null)).containsExactlyInAnyOrder(access,
                    cost);
            assertThat(CodeFilter.visible(study.codebook(), "access", null)).containsExactlyInAnyOrder(access);
            assertThat(CodeFilter.visible(study.codebook(), "time", null)).containsExactlyInAnyOrder(access, time);
            assertThat(CodeFilter.visible(study.codebook(), "nothing", null)).isEmpty();
            assertThat(CodeFilter.visible(study.codebook(), "", java.util.Set.of(cost)))
                    .containsExactlyInAnyOrder(access, cost);
        }
    }

    @Test
    void afterAnyEditsTheItemsAreLikeTheCodebook() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Study study = study()) {
            CodeItems items = new CodeItems();
            for (int round = 0; round < 150; round++) {
                edit(study, random, round);
                Codebook now = study.codebook();
                items.show(now, random.nextInt(4) == 0 ? CodeFilter.visible(now, "" + random.nextInt(10), null) : null,
                        Optional.empty());
                items.show(now, null, Optional.empty());
                assertThat(names(items)).as("seed " + seed + ", round " + round).isEqualTo(names(now, null));
            }
        }
    }

    private static void edit(Study study, Random random, int round) {
        List<Codebook.Entry> entries = study.codebook().entries();
        if (entries.size() < 5 || random.nextInt(3) == 0) {
            study.codebookEdits().create(entries.isEmpty() || random.nextBoolean()
                    ? null
                    : (Long) entries.get(random.nextInt(entries.size())).code().id(), "Code " + round).join();
            return;
        }
        Codebook.Entry one = entries.get(random.nextInt(entries.size()));
        switch (random.nextInt(4)) {
            case 0 -> study.undo();
            case 1 -> study.codebookEdits().delete(one.code().id()).join();
            default -> {
                Codebook.Entry other = entries.get(random.nextInt(entries.size()));
                if (!CodePlace.isWithin(study.codebook(), other.code().id(), one.code().id())) {
                    study.codebookEdits().move(one.code().id(), other.code().id(), random.nextInt(3)).join();
                }
            }
        }
    }

    private static String names(CodeItems items) {
        return names(items.root());
    }

    private static String names(TreeItem<CodeRow> item) {
        StringBuilder names = new StringBuilder();
        item.getChildren().forEach(child -> names.append(child.getValue().now().code().name()).append('(')
                .append(names(child)).append(')'));
        return names.toString();
    }

    private static String names(Codebook codebook, Long parent) {
        StringBuilder names = new StringBuilder();
        codebook.children(parent).forEach(child -> names.append(child.code().name()).append('(')
                .append(names(codebook, child.code().id())).append(')'));
        return names.toString();
    }

    private Study study() {
        return Study.create(folder.resolve("codes.makna"), "", "", Messages.in(Locale.ENGLISH));
    }
}
