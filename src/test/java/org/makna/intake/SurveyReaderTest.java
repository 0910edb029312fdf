package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.SectionKind;

class SurveyReaderTest {

    private static final String SURVEY = """
            Respondent,Age,Region,What do you think of the online service?,Why?
            R01,34,Bali,"It is quick, and I never have to queue any more.",Because I live far away from town.
            R02,51,Papua,,
            R03,28,Bali,"The network fails so often that I give up
            and go there myself.",
            """;

    @TempDir
    Path folder;

    private Imported read(String text) {
        return read(text, IntakeOptions.DETECT);
    }

    private Imported read(String text, IntakeOptions options) {
        return new FileReader().read(Fixtures.write(folder, "survey.csv", text), options);
    }

    private IntakeOptions map(String json) {
        return new IntakeOptions(null, null, SurveyMap.read(Fixtures.write(folder, "map.json", json)), null);
    }

    @Test
    void makesACaseOfEachRowAndADocumentOfItsAnswers() {
        Imported read = read(SURVEY);
        assertThat(read.cases()).extracting(ImportedCase::name, ImportedCase::documents).containsExactly(
                org.assertj.core.groups.Tuple.tuple("R01", List.of(0)),
                org.assertj.core.groups.Tuple.tuple("R02", List.of()),
                org.assertj.core.groups.Tuple.tuple("R03", List.of(1)));
        assertThat(read.attributes()).containsExactly(new ImportedAttribute("Age", AttributeType.INTEGER, List.of()),
                new ImportedAttribute("Region", AttributeType.TEXT, List.of()));
        ImportedDocument first = read.documents().getFirst();
        assertThat(first.name()).isEqualTo("R01");
        assertThat(first.kind()).isEqualTo(DocumentKind.SURVEY);
        assertThat(first.text()).isEqualTo("""
                What do you think of the online service?
                It is quick, and I never have to queue any more.

                Why?
                Because I live far away from town.""");
        assertThat(first.sections()).allMatch(section -> section.kind() == SectionKind.QUESTION);
        assertThat(first.sections().getLast().range().cut(first.text()))
                .isEqualTo("Why?\nBecause I live far away from town.");
        assertThat(read.documents().getLast().text()).endsWith("I give up\nand go there myself.");
        assertThat(read.findings()).contains(Finding.note("intake.survey.no-answers", 1),
                Finding.note("intake.survey.id", "Respondent"));
    }

    @Test
    void tellsBlankFromNotApplicableAndFromWords() {
        Imported read = read("id,income,country\n1,n/a,NA\n2,,Chad\n3,0,\n");
        assertThat(values(read, 0)).containsExactly(AttributeValue.NOT_APPLICABLE, AttributeValue.UNASSIGNED,
                AttributeValue.of("0"));
        assertThat(values(read, 1)).containsExactly(AttributeValue.of("NA"), AttributeValue.of("Chad"),
                AttributeValue.UNASSIGNED);
        assertThat(read.attributes().getFirst().type()).isEqualTo(AttributeType.INTEGER);
    }

    private static List<AttributeValue> values(Imported read, int attribute) {
        return read.cases().stream().map(one -> one.values().get(attribute)).toList();
    }

    @ParameterizedTest
    @CsvSource({"1|-2|0,INTEGER", "1|02|3,TEXT", "1.5|2|.25,DECIMAL", "'1,5|2|3,25',DECIMAL", "'1,500|2,250',TEXT",
            "'1.5|2,5',TEXT", "true|FALSE,BOOLEAN", "yes|no,BOOLEAN", "Ya|tidak,BOOLEAN", "yes|tidak,TEXT",
            "2024-02-29|2023-01-01,DATE",
            "2023-02-29|2023-01-01,TEXT",
            "2024-05-01 10:20|2024-05-02 08:00:30,DATE", "1e3|2.5,DECIMAL", "1.000.000|2,TEXT",
            "1.500|2.750|12.000,TEXT",
            "2024-01-05T10:00:00Z|2024-01-05T10:00:00.000+07:00,DATE", "13/05/2024|01/02/2024,TEXT",
            "Wed Oct 10 20:19:24 +0000 2018,DATE", "2024/01/05 10:05:00 PM GMT+7,DATE", "5 Januari 2024,DATE",
            "Marketing 5 2024,TEXT"})
    void detectsTheNarrowestTypeThatLosesNothing(String values, AttributeType type) {
        assertThat(AttributeTypes.detect(Arrays.asList(values.split("\\|")))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"'1,5',DECIMAL,1.5", "1e3,DECIMAL,1000", "+7,INTEGER,7", "7.0,INTEGER,7", "Ya,BOOLEAN,true",
            "FALSE,BOOLEAN,false",
            "2024-05-01 10:20,DATE,2024-05-01T10:20:00", "abc,INTEGER,", "maybe,BOOLEAN,"})
    void writesValuesInTheFormOfTheStudy(String value, AttributeType type, String normal) {
        assertThat(AttributeTypes.normal(value, type).orElse(null)).isEqualTo(normal);
    }

    @Test
    void obeysTheMap() {
        Imported read = read("Code,Mood,Talk,Phone,Age\nA,High,yes it is,0812,-\nB,low,no,0813,7\n", map("""
                {"id": "Code", "columns": {"Mood": {"role": "attribute", "type": "ordinal", "levels": ["low", "high"]},
                 "Talk": {"role": "open"}, "Phone": {"role": "ignore"}, "Age": {"role": "attribute", "type": "integer"}},
                 "unassigned": ["-"]}"""));
        assertThat(read.attributes()).containsExactly(
                new ImportedAttribute("Mood", AttributeType.ORDINAL, List.of("low", "high")),
                new ImportedAttribute("Age", AttributeType.INTEGER, List.of()));
        assertThat(values(read, 0)).containsExactly(AttributeValue.of("high"), AttributeValue.of("low"));
        assertThat(values(read, 1)).containsExactly(AttributeValue.UNASSIGNED, AttributeValue.of("7"));
        assertThat(read.documents()).extracting(ImportedDocument::text).containsExactly("Talk\nyes it is", "Talk\nno");
        assertThat(read.findings()).contains(Finding.lost("intake.survey.ignored", 1, "Phone"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"{#intake.map.no-json", "[]#intake.map.no-object",
            "{\"ids\":1}#intake.map.unknown-key",
            "{\"id\":7}#intake.map.no-text", "{\"id\":\"Nope\"}#intake.map.unknown-column",
            "{\"columns\":{\"Nope\":{}}}#intake.map.unknown-column",
            "{\"columns\":{\"Age\":{\"rol\":\"open\"}}}#intake.map.unknown-key",
            "{\"columns\":{\"Age\":{\"role\":\"opn\"}}}#intake.map.unknown-word",
            "{\"columns\":{\"Age\":{\"type\":\"number\"}}}#intake.map.unknown-word",
            "{\"columns\":{\"Age\":{\"type\":\"ordinal\"}}}#intake.map.no-levels",
            "{\"columns\":{\"Age\":{\"levels\":[\"a\",\"a\"]}}}#intake.map.double-level",
            "{\"columns\":{\"Region\":{\"type\":\"integer\"}}}#intake.map.misfits",
            "{\"columns\":{\"Region\":{\"role\":\"id\"},\"Age\":{\"role\":\"id\"}}}#intake.map.two-ids",
            "{\"unassigned\":\"-\"}#intake.map.no-list", "{\"id\":\"Age\",\"id\":\"Age\"}#intake.map.no-json"})
    void refusesAFaultyMapByName(String json, String key) {
        assertThatThrownBy(() -> read(SURVEY, map(json))).isInstanceOfSatisfying(MaknaException.class, e -> {
            assertThat(e.message().key()).isEqualTo(key);
            assertThat(e.getMessage()).contains("map.json");
        });
    }

    @Test
    void makesHeadersAndNamesUnique() {
        Imported read = read("Respondent,Q1,Q1,,Q1\nAna,1,2,3,4\nAna,5,6,7,8\n,9,9,9,9\nBudi,1,1,1,1\nCitra,1,1,1,1\n",
                map("{\"id\":\"Respondent\"}"));
        assertThat(read.attributes()).extracting(ImportedAttribute::name).containsExactly("Q1", "Q1 (2)", "Column 4",
                "Q1 (3)");
        assertThat(read.cases()).extracting(ImportedCase::name).containsExactly("Ana", "Ana (2)", "survey 3", "Budi",
                "Citra");
        assertThat(read.findings()).contains(Finding.repaired("intake.survey.blank-headers", "Column 4"),
                Finding.repaired("intake.survey.double-headers", "Q1 (2), Q1 (3)"),
                Finding.repaired("intake.survey.double-ids", 1, "Ana (2)"),
                Finding.repaired("intake.survey.blank-ids", 1, "survey 3"));
    }

    @Test
    void namesCasesAfterTheFileWhenNoColumnDoes() {
        Imported read = read("Age,Mood\n" + "30,good\n".repeat(12));
        assertThat(read.cases()).extracting(ImportedCase::name).startsWith("survey 01", "survey 02")
                .endsWith("survey 12");
        assertThat(read.findings()).contains(Finding.note("intake.survey.no-id"));
    }

    @Test
    void keepsRaggedRowsWhole() {
        Imported read = read("id,a\n1\n2,x,extra\n3,y\n");
        assertThat(read.attributes()).extracting(ImportedAttribute::name).containsExactly("a", "Column 3");
        assertThat(values(read, 1)).containsExactly(AttributeValue.UNASSIGNED, AttributeValue.of("extra"),
                AttributeValue.UNASSIGNED);
        assertThat(read.findings()).contains(Finding.repaired("intake.survey.longer-rows", 1L, 2),
                Finding.repaired("intake.survey.shorter-rows", 1L, 2));
    }

    @Test
    void refusesAHeaderWithoutRows() {
        assertThatThrownBy(() -> read("id,a,b\n")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("survey.csv");
    }

    @Test
    void takesSeveralOptionsInOneCellForAClosedQuestion() {
        String rows = java.util.stream.IntStream.range(0, 40).mapToObj(i -> "R" + i + ",\"" + List
                .of("I use it for reading news, I use it for chatting",
                        "I use it for work at home, I use it for reading news",
                        "I use it for chatting, I use it for work at home, I use it for reading news",
                        "I use it for chatting")
                .get(i % 4) + "\"").collect(Collectors.joining("\n"));
        assertThat(read("Respondent,Uses\n" + rows + "\n").documents()).isEmpty();
    }

    @Test
    void readsAnIndonesianSurveyWithSemicolons() {
        Imported read = read("""
                No;Nama;Usia;Bagaimana pengalaman Anda?
                1;Siti;34;Pelayanannya cepat dan petugasnya ramah sekali.
                2;Made;41;Antreannya panjang, jadi saya pulang saja.
                """);
        assertThat(read.cases()).extracting(ImportedCase::name).containsExactly("Siti", "Made");
        assertThat(read.attributes()).extracting(ImportedAttribute::name).containsExactly("No", "Usia");
        assertThat(read.documents()).hasSize(2);
    }

    @Test
    void readsTheSameSurveyFromAWorkbook() {
        String sheets = "<sheets><sheet name='Data' r:id='s1'/></sheets>";
        String rows = "<row><c t='inlineStr'><is><t>Respondent</t></is></c><c t='inlineStr'><is><t>Age</t></is></c></row>"
                + "<row><c t='inlineStr'><is><t>R1</t></is></c><c><v>30</v></c></row><row/><row><c t='inlineStr'><is><t>R2</t></is></c></row>";
        Path file = Fixtures.write(folder, "survey.xlsx", Fixtures.xlsx(sheets, Map.of("s1", rows), Map.of()));
        Imported read = new FileReader().read(file, IntakeOptions.DETECT);
        assertThat(values(read, 0)).containsExactly(AttributeValue.of("30"), AttributeValue.UNASSIGNED);
        assertThat(read.findings()).noneMatch(finding -> finding.message().key().equals("intake.survey.shorter-rows"));
        assertThatThrownBy(() -> new FileReader().read(file, map("{\"sheet\":\"Nope\"}")))
                .isInstanceOf(MaknaException.class)
                .hasMessageContaining("survey.xlsx").hasMessageContaining("Data");
    }
}
