package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Message;
import org.makna.model.Table;
import org.makna.model.UsageException;

/** Ready tables say by whose rule they count. */
class TablePresetTest {

    @TempDir
    Path folder;

    private Workshop workshop;
    private Study study;

    @BeforeEach
    void anInterviewIsCodedTwice() {
        workshop = new Workshop(folder);
        study = workshop.study;
        long interview = workshop.document("P1", Workshop.INTERVIEW);
        Workshop.done(study.coding().applyNew(interview, Workshop.of("Cepat 😀"), null, "Layanan"));
        long code = study.codebook().find("Layanan").orElseThrow().code().id();
        Workshop.done(study.coding().apply(interview, Workshop.of("antre lama"), code));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void everyTableThatTheStudyHasColumnsForSaysItsRule() {
        Map<TablePreset, String> rules = Map.of(TablePreset.NVIVO_WORDS, "table.as.nvivo-words",
                TablePreset.ATLAS_DOCUMENTS, "table.as.code-matrix", TablePreset.MAXQDA_MATRIX, "table.as.code-matrix",
                TablePreset.ATLAS_BINARISED, "table.as.once-per-document", TablePreset.MAXQDA_ONCE,
                "table.as.once-per-document");
        Tabulation tables = study.tables();
        TableRequest before = new TableRequest("coders", "speakers", "coverage", "none", "all", "kind=interview");
        rules.forEach((preset, rule) -> {
            TableRequest request = preset.request(tables.choices(), before).orElseThrow();
            Table table = tables.count(request);
            assertThat(preset.is(request)).isTrue();
            assertThat(preset.is(before)).isFalse();
            assertThat(request.where()).as("conditions are kept").isEqualTo("kind=interview");
            assertThat(table.counted()).as(preset.word()).extracting(Message::key).contains(rule);
        });
        assertThat(tables.count(TablePreset.ATLAS_DOCUMENTS.request(tables.choices(), before).orElseThrow()).total())
                .isEqualTo(2);
        assertThat(tables.count(TablePreset.ATLAS_BINARISED.request(tables.choices(), before).orElseThrow()).total())
                .isEqualTo(1);
    }

    @Test
    void casesAndAttributesNeedSome() {
        TableChoices none = study.tables().choices();
        TableRequest usual = TableRequest.of("codes", "documents");
        assertThat(TablePreset.NVIVO_CASES.request(none, usual)).isEmpty();
        assertThat(TablePreset.NVIVO_ATTRIBUTES.request(none, usual)).isEmpty();

        TableChoices.Axis cases = new TableChoices.Axis("cases", "Cases");
        TableChoices.Axis region = new TableChoices.Axis("attribute:Region", "Region");
        TableChoices some = new TableChoices(List.of(cases, region), List.of(region), List.of(), List.of(), List.of(),
                2, usual);
        assertThat(TablePreset.NVIVO_CASES.request(some, usual)).map(TableRequest::columns).contains("cases");
        assertThat(TablePreset.NVIVO_ATTRIBUTES.request(some, usual))
                .isEqualTo(Optional.of(new TableRequest("codes", "attribute:Region", "cases", "none", "none", "")));
        assertThat(TablePreset.NVIVO_ATTRIBUTES.request(some, usual.withAxes("codes", "attribute:Sex")))
                .as("the attribute asked for stays").map(TableRequest::columns).contains("attribute:Sex");
    }

    @Test
    void wordsOfTheCommandLineFindThem() {
        for (TablePreset preset : TablePreset.values()) {
            assertThat(TablePreset.ofWord(preset.word())).isEqualTo(preset);
        }
        assertThatThrownBy(() -> TablePreset.ofWord("nvivo")).isInstanceOf(UsageException.class)
                .hasMessageContaining("nvivo-cases").hasMessageContaining("maxqda-once");
    }
}
