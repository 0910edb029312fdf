package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.GridForm;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedCoding;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/** What a column of a survey can be besides an attribute or an open question. */
class SurveyRolesTest {

    private static final AttributeValue YES = AttributeValue.of("true");
    private static final AttributeValue NO = AttributeValue.of("false");

    @TempDir
    Path folder;

    private Imported read(String text) {
        return new FileReader().read(Fixtures.write(folder, "survey.csv", text), IntakeOptions.DETECT);
    }

    private Imported read(String text, String map) {
        return new FileReader().read(Fixtures.write(folder, "survey.csv", text),
                new IntakeOptions(null, null, SurveyMap.read(Fixtures.write(folder, "map.json", map)), null));
    }

    private static ColumnPlan column(Imported read, String name) {
        return read.columns().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theOrderOfARankingIsKept() {
        Imported ranked = read("ID,Media\n0,WA;FB;X\n1,FB;WA;X\n2,X;FB;WA\n");
        assertThat(ranked.attributes()).containsExactly(
                new ImportedAttribute("Media", AttributeType.TEXT, List.of()));
        assertThat(column(ranked, "Media").seen().reason().key()).isEqualTo("intake.why.ranking");
        Imported some = read("ID,Media\n0,WA;FB\n1,FB;WA\n2,X;FB\n3,X\n");
        assertThat(column(some, "Media").role()).isEqualTo(ColumnRole.MULTIPLE);
        assertThat(some.findings()).extracting(one -> one.message().key()).contains("intake.survey.order-left");
    }

    @Test
    void severalAnswersInACellBecomeAnAttributeOfEachOption() {
        Imported read = read("""
                id,Media
                1,WhatsApp; Facebook
                2,facebook ;TikTok;
                3,
                4,n/a
                5,TikTok
                """);
        assertThat(read.attributes()).containsExactly(
                new ImportedAttribute("Media: WhatsApp", AttributeType.BOOLEAN, List.of()),
                new ImportedAttribute("Media: Facebook", AttributeType.BOOLEAN, List.of()),
                new ImportedAttribute("Media: TikTok", AttributeType.BOOLEAN, List.of()));
        assertThat(read.cases()).extracting(ImportedCase::values).containsExactly(List.of(YES, YES, NO),
                List.of(NO, YES, YES),
                List.of(AttributeValue.UNASSIGNED, AttributeValue.UNASSIGNED, AttributeValue.UNASSIGNED),
                List.of(AttributeValue.NOT_APPLICABLE, AttributeValue.NOT_APPLICABLE, AttributeValue.NOT_APPLICABLE),
                List.of(NO, NO, YES));
        assertThat(column(read, "Media").role()).isEqualTo(ColumnRole.MULTIPLE);
        assertThat(column(read, "Media").delimiter()).isEqualTo(";");
    }

    @Test
    void theThreeHeadsOfQualtricsAreNoRespondents() {
        Imported read = read("""
                ResponseId,Q1,Q2
                Response ID,How old are you?,What do you like?
                "{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
                R_1,21,The people here are kind to everybody who comes.
                R_2,34,The bus comes at last and it is not even full.
                """);
        assertThat(read.cases()).extracting(ImportedCase::name).containsExactly("R_1", "R_2");
        assertThat(column(read, "How old are you?").type()).isEqualTo(AttributeType.INTEGER);
        assertThat(column(read, "What do you like?").role()).isEqualTo(ColumnRole.OPEN);
        assertThat(read.findings()).anyMatch(one -> one.message().key().equals("intake.survey.three-heads"));
    }

    @Test
    void answersThatBeginAlikeAreOpenAnswersAndNotOptions() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> i + ",\"The people are kind, but the bus never comes.\nLine two " + i + "\"\n")
                .collect(Collectors.joining());
        assertThat(column(read("id,What do you like?\n" + rows), "What do you like?").role())
                .isEqualTo(ColumnRole.OPEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"a;b|b;c|a|c#;", "a, b|b, c|a, c|a|b|c|a, b, c#','",
            "Yes, always|Yes, always|No, never|No, never|Maybe, at times#''", "1;2|3|4;5#''",
            "Jakarta|Bandung|Jakarta#''", "a;a very long sentence that nobody would call an option of a question, "
                    + "since it goes on and on and on|b;c|a;b#''"})
    void tellsWhetherACellHoldsSeveralAnswers(String cells, String delimiter) {
        assertThat(SeveralAnswers.delimiter(Arrays.stream(cells.split("\\|"))
                .collect(Collectors.toMap(cell -> cell, cell -> 1, Integer::sum)))).isEqualTo(delimiter);
    }

    @Test
    void theMapSaysWhatStandsBetweenAnswers() {
        Imported read = read("id,M\n1,a / b\n2,b\n",
                "{\"id\":\"id\",\"columns\":{\"M\":{\"role\":\"multiple\",\"delimiter\":\"/\"}}}");
        assertThat(read.attributes()).extracting(ImportedAttribute::name).containsExactly("M: a", "M: b");
        String many = IntStream.range(0, 301).mapToObj(i -> i + ",option " + i).collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> read("id,M\n" + many, "{\"id\":\"id\",\"columns\":{\"M\":{\"role\":\"multiple\"}}}"))
                .isInstanceOf(MaknaException.class).hasMessageContaining("M");
    }

    @Test
    void columnsNameDocumentsAndFoldersAndAnswersGetACode() {
        Imported read = read(
                "id,Label,Village,Wish\n1,First,Ende,  more boats \n2,,Kupang,fewer forms\n3,Third,Ende,\n", """
                {"id": "id", "columns": {"Label": {"role": "name"}, "Village": {"role": "folder"},
                 "Wish": {"role": "open", "code": "Wishes > Said"}}}""");
        assertThat(read.documents()).extracting(ImportedDocument::name).containsExactly("First", "2");
        assertThat(read.documents()).extracting(ImportedDocument::folder).containsExactly("Ende", "Kupang");
        ImportedDocument first = read.documents().getFirst();
        assertThat(first.codings()).extracting(ImportedCoding::code).containsExactly("Wishes > Said");
        assertThat(first.codings().getFirst().range().cut(first.text())).isEqualTo("more boats");
        assertThatThrownBy(() -> read("id,a,b\n1,2,3\n",
                "{\"columns\":{\"a\":{\"role\":\"name\"},\"b\":{\"role\":\"name\"}}}"))
                .isInstanceOf(MaknaException.class).hasMessageContaining("a, b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"Setuju|Sangat setuju|Netral#Netral|Setuju|Sangat setuju",
            "Always|never|Sometimes#never|Sometimes|Always", "26–45|13–17|61+|18–25#13–17|18–25|26–45|61+",
            "over 65|under 18|18-65#under 18|18-65|over 65", "Rp 2.000.000|Rp 500.000#Rp 500.000|Rp 2.000.000",
            "S1|SMA|SD#SD|SMA|S1", "pear|Apple#Apple|pear"})
    void putsLevelsIntoTheOrderTheyMean(String answers, String order) {
        assertThat(LevelOrder.of(Arrays.asList(answers.split("\\|")))).containsExactly(order.split("\\|"));
    }

    @Test
    void theStepsOfAUsualScaleAreOrderedLevels() {
        Imported read = read("id,Mood,Colour\n1,Setuju,red\n2,Tidak setuju,blue\n3,Netral,red\n4,setuju,blue\n");
        assertThat(read.attributes()).contains(new ImportedAttribute("Colour", AttributeType.TEXT, List.of()));
        assertThat(column(read, "Mood").type()).isEqualTo(AttributeType.TEXT);
        read = read("id,Mood\n1,Setuju\n2,Tidak setuju\n3,Netral\n4,Setuju\n");
        assertThat(read.attributes()).containsExactly(new ImportedAttribute("Mood", AttributeType.ORDINAL,
                List.of("Tidak setuju", "Netral", "Setuju")));
        assertThat(column(read, "Mood").seen().reason().key()).isEqualTo("intake.why.ordinal");
    }

    @Test
    void offersAllAnswersAsLevelsHoweverMany() {
        String rows = IntStream.range(0, 60).mapToObj(i -> i + ",level " + i % 30).collect(Collectors.joining("\n"));
        assertThat(column(read("id,Step\n" + rows), "Step").seen().values()).hasSize(30)
                .startsWith("level 0", "level 1")
                .endsWith("level 29");
    }

    @Test
    void whatWasChosenIsWrittenAsAMapAndReadBack() {
        String text = "id,Age,Mood,Media,Wish,Village\n1,30,low,a;b,more boats,Ende\n2,-,high,b,less forms,Ende\n";
        List<ColumnPlan> chosen = read(text).columns().stream().map(one -> switch (one.name()) {
            case "Age" -> one.withRole(ColumnRole.ATTRIBUTE).withType(AttributeType.INTEGER, List.of());
            case "Mood" -> one.withType(AttributeType.ORDINAL, List.of("low", "high"));
            case "Media" -> one.withRole(ColumnRole.MULTIPLE).withDelimiter(";");
            case "Wish" -> one.withRole(ColumnRole.OPEN).withCode("Wishes");
            case "Village" -> one.withRole(ColumnRole.FOLDER);
            default -> one;
        }).toList();
        Path json = folder.resolve("saved.json");
        SurveyWords words = new SurveyWords(RowUse.CASES, GridForm.FOUND, List.of("tidak tahu"), List.of("-"));
        SurveyMap.write(json, chosen, words);
        Imported again = new FileReader().read(Fixtures.write(folder, "survey.csv", text),
                new IntakeOptions(null, null, SurveyMap.read(json), null));
        assertThat(again.words()).isEqualTo(words);
        for (int i = 0; i < chosen.size(); i++) {
            ColumnPlan plan = again.columns().get(i);
            assertThat(plan.role()).isEqualTo(chosen.get(i).role());
            assertThat(plan.levels()).isEqualTo(chosen.get(i).levels());
            assertThat(plan.code()).isEqualTo(chosen.get(i).code());
        }
        assertThat(again.cases().getLast().values().getFirst()).isEqualTo(AttributeValue.UNASSIGNED);
        assertThatThrownBy(() -> SurveyMap.write(folder.resolve("no/such.json"), chosen, words))
                .isInstanceOf(MaknaException.class).hasMessageContaining("such.json");
    }
}
