package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.DocumentKind;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;

class TablesTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private static final String SARI = "P: Sejak kapan Ibu memakai aplikasi antrean?\n"
            + "Sari: Sejak loket pindah. Sinyal di desa lemah, kuota pun mahal 😥.\n";
    private static final String MADE = "Made: Kami lapor jalan rusak lewat media sosial, besoknya ditambal.\n";
    private static final String SURVEY = "Kuota mahal\nPetugas ramah\n";

    /** Two interviews and a survey of two rows about a service counter that went online. */
    private static CorpusBuilder service() {
        return new CorpusBuilder().document("Wawancara/Sari", DocumentKind.INTERVIEW, SARI)
                .document("Wawancara/Made", DocumentKind.INTERVIEW, MADE)
                .document("Survei", DocumentKind.SURVEY, SURVEY).caseAttribute("Wilayah", AttributeType.TEXT)
                .caseAttribute("Melek digital", AttributeType.ORDINAL, "rendah", "sedang", "tinggi")
                .documentAttribute("Tanggal", AttributeType.DATE).code("Akses").code("Akses > Biaya")
                .code("Akses > Sinyal").code("Partisipasi").casePart("Made", "Wawancara/Made")
                .casePart("Responden 1", "Survei", 0, 12).casePart("Responden 2", "Survei", 12, 26)
                .casePart("Sari", "Wawancara/Sari").value("Made", "Wilayah", "Bali").value("Sari", "Wilayah", "Papua")
                .value("Responden 1", "Wilayah", "Papua").value("Sari", "Melek digital", "tinggi")
                .value("Made", "Melek digital", "rendah").value("Responden 1", "Melek digital", "tinggi")
                .value("Responden 2", "Melek digital", AttributeValue.NOT_APPLICABLE)
                .value("Wawancara/Sari", "Tanggal", "2025-12-30").value("Wawancara/Made", "Tanggal", "2026-02-01")
                .turn("Made", "Wawancara/Made", 0, MADE.length()).turn("P", "Wawancara/Sari", 0, SARI.indexOf('\n'))
                .turn("Sari", "Wawancara/Sari", SARI.indexOf('\n') + 1, SARI.length()).interviewer("P")
                .coding("Wawancara/Sari", "loket pindah", "Akses")
                .coding("Wawancara/Sari", "Sinyal di desa lemah", "Akses > Sinyal")
                .coding("Wawancara/Sari", "kuota pun mahal 😥", "Akses > Biaya")
                .coding("Survei", "Kuota mahal", "Akses > Biaya")
                .coding("Wawancara/Made", "lapor jalan rusak lewat media sosial", "Partisipasi");
    }

    private static Table count(String rows, String columns, String unit, String base, String rollUp, String where) {
        CorpusBuilder corpus = service();
        return Tables.count(corpus.build(), TableDefinition.parse(rows, columns, unit, base, rollUp, where),
                corpus.measure(), ENGLISH);
    }

    /** The table as lines of text: labels, cells, sum, distinct. */
    private static List<String> lines(Table table) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add(table.columns().stream().map(Table.Member::label).collect(Collectors.joining(" | ")));
        for (int row = 0; row < table.rows().size(); row++) {
            lines.add(table.rows().get(row).label() + ": " + numbers(table.cells()[row]) + " = "
                    + numbers(table.rowTotals()[row], table.rowDistinct()[row]));
        }
        lines.add(numbers(table.columnTotals()) + " = " + numbers(table.total(), table.distinct()));
        if (table.n() != null) {
            lines.add("N " + Arrays.toString(table.n()));
        }
        return lines;
    }

    private static String numbers(double... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> String.format(Locale.ROOT, "%.4g", number).replaceAll(
                "\\.?0+$", "")).collect(Collectors.joining(" "));
    }

    @Test
    void codesByDocumentsRollUpTheTree() {
        assertThat(lines(count("codes", "documents", "", "", "all", ""))).containsExactly(
                "Wawancara/Sari | Wawancara/Made | Survei", "Akses: 3 0 1 = 4 4", "Akses > Biaya: 1 0 1 = 2 2",
                "Akses > Sinyal: 1 0 0 = 1 1", "Partisipasi: 0 1 0 = 1 1", "5 1 2 = 8 5");
        assertThat(lines(count("codes:top", "kinds", "characters", "", "", ""))).containsExactly("interview | survey",
                "Akses: 49 11 = 60 60", "Partisipasi: 36 0 = 36 36", "85 11 = 96 96");
    }

    @Test
    void casesCountByTheirValuesAndThoseWithoutStandLast() {
        assertThat(lines(count("codes:Akses", "attribute:Wilayah", "cases", "N", "all", ""))).containsExactly(
                "Bali | Papua | Unassigned", "Akses: 0 1 0 = 0.5 2", "Akses > Biaya: 0 1 0 = 0.5 2",
                "Akses > Sinyal: 0 0.5 0 = 0.25 1", "0 1 0 = 0.5 2", "N [1, 2, 1]");
    }

    @Test
    void ordinalValuesStandByLevel() {
        assertThat(count("codes", "attribute:Melek digital", "", "", "", "").columns())
                .extracting(Table.Member::label).containsExactly("rendah", "tinggi", "Not applicable");
    }

    @Test
    void nestedAxesAreCrossedAndTheirTextIsIntersected() {
        assertThat(lines(count("attribute:Wilayah/speakers", "codes:top", "", "", "", "kind=interview")))
                .containsExactly("Akses | Partisipasi", "Bali / Made: 0 1 = 1 1", "Bali / P: 0 0 = 0 0",
                        "Bali / Sari: 0 0 = 0 0", "Papua / Made: 0 0 = 0 0", "Papua / P: 0 0 = 0 0",
                        "Papua / Sari: 3 0 = 3 3", "3 1 = 4 4");
    }

    @Test
    void datesGroupByMonthAndYear() {
        assertThat(count("codes", "time:month(Tanggal)", "", "", "", "").columns()).extracting(Table.Member::label)
                .containsExactly("2025-12", "2026-02", "Unassigned");
        assertThat(count("codes", "time:year(Tanggal)", "", "", "", "").columns()).extracting(Table.Member::label)
                .containsExactly("2025", "2026", "Unassigned");
    }

    @Test
    void rowsThatAreNoCodesCountAllCodings() {
        assertThat(lines(count("folders", "coders", "", "", "", ""))).containsExactly("Ana", "Wawancara: 4 = 4 4",
                "(no folder): 1 = 1 1", "5 = 5 5");
    }

    @Test
    void membersCarryTheRowTheyStandFor() {
        Table table = count("codes", "documents", "", "", "", "");
        assertThat(table.rows()).extracting(Table.Member::id).containsExactly(501L, 502L, 503L, 504L);
        assertThat(table.columns()).extracting(Table.Member::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatTheFilterLeavesOutIsNoMember() {
        Table table = count("codes", "cases", "cases", "", "", "attribute.Wilayah=Papua and code=Akses");
        assertThat(lines(table)).containsExactly("Responden 1 | Sari", "Akses: 0 1 = 1 1", "Akses > Biaya: 1 1 = 2 2",
                "Akses > Sinyal: 0 1 = 1 1", "1 3 = 4 2", "N [1, 1]");
        assertThat(table.filters()).containsExactly("attribute.Wilayah=Papua", "code=Akses");
    }

    @Test
    void theTableSaysWhatWasCounted() {
        Table table = count("codes", "attribute:Wilayah", "cases", "column", "all", "kind=interview");
        assertThat(table.counted().stream().map(ENGLISH::text)).containsExactly(
                "Counted: cases with at least one coding that touches their text.",
                "Codes count their own codings and those of all codes below them.", "Coders: Ana.",
                "Documents: 2 of 3.",
                "Filter: kind=interview.",
                "Wilayah is an attribute of cases: text that belongs to no case is not counted.",
                "Base: the sum of the cells of the column.",
                "N is the number of documents or cases in the column, coded or not.",
                "Some of what was counted stands in several rows or columns, so the sums exceed the distinct totals.");
        assertThat(table.counted().stream().map(Messages.in(Locale.of("id"))::text)).hasSize(9)
                .contains("Pengode: Ana.", "Dokumen: 2 dari 3.").noneMatch(text -> text.startsWith("table."));
    }

    @Test
    void everySentenceExistsInBothLanguages() {
        for (Table.Unit unit : Table.Unit.general()) {
            assertSaid("table.unit." + unit.word());
        }
        for (Table.Base base : Table.Base.values()) {
            assertSaid("table.counted.base-" + base.word());
        }
        for (RollUp rollUp : RollUp.values()) {
            assertSaid("table.counted.rollup-" + rollUp.word());
        }
        for (String axis : List.of("cases", "speakers", "sections:question", "attribute:Wilayah",
                "time:year(Tanggal)")) {
            count("codes", axis, "", "", "", "").counted().stream().map(Message::key).forEach(TablesTest::assertSaid);
        }
    }

    private static void assertSaid(String key) {
        String english = ENGLISH.bundle().getString(key);
        assertThat(Messages.in(Locale.of("id")).bundle().getString(key)).as(key).isNotBlank().isNotEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "codes | documents | codings | N | documents or cases",
            "codes | documents | cases | length | codings, segments or words",
            "codes | documents | mean-weight | row | no sums", "codes | documents | coverage | table | no sums",
            "codes | codes | cases | none | not in cases", "codes/coders | codes | codings | none | crossed",
            "codes | collections | codings | none | no collections of documents",
            "codes | collections:cases | codings | none | no collections of cases",
            "codes | collection:Pilot | codings | none | There is no collection “Pilot”",
            "codes | query:keluhan | codings | none | no saved query “keluhan”",
            "codes | attribute:Region | codings | none | 'Wilayah, Melek digital, Tanggal'",
            "codes | attribute:wilayah | codings | none | Did you mean “Wilayah”",
            "codes:akses | documents | codings | none | Did you mean “Akses”",
            "codes:Harga | documents | codings | none | There is no code “Harga”",
            "codes | time:month(Wilayah) | codings | none | not an attribute of dates"})
    void whatDoesNotGoTogetherIsRefusedInOneSentence(String rows, String columns, String unit, String base,
            String said) {
        assertThatThrownBy(() -> count(rows, columns, unit, base, "", "")).isInstanceOf(MaknaException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aCorpusWithNothingInItGivesAnEmptyTable() {
        CorpusBuilder nothing = new CorpusBuilder();
        for (Table.Unit unit : Table.Unit.general()) {
            Table table = Tables.count(nothing.build(),
                    TableDefinition.parse("codes", "cases", unit.word(), "", "", ""),
                    nothing.measure(), ENGLISH);
            assertThat(table.cells()).as(unit.word()).isEmpty();
        }
        assertThat(CodeFrequencies.count(nothing.build(), Filter.NONE.scope(nothing.build()), nothing.measure(),
                Progress.NONE)).isEmpty();
    }

    @Test
    void aTableThatNobodyCouldReadIsRefused() {
        CorpusBuilder many = new CorpusBuilder();
        for (int i = 0; i < 4000; i++) {
            many.document("D" + i, "x").emptyCase("K" + i);
        }
        assertThatThrownBy(() -> Tables.count(many.build(), TableDefinition.parse("documents", "cases", "", "", "", ""),
                many.measure(), ENGLISH)).isInstanceOf(MaknaException.class).hasMessageContaining("4,000 rows");
    }
}
