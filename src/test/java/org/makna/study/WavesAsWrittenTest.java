package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.FileReport;
import org.makna.model.Progress;
import org.makna.study.ImportOptions.OnDuplicate;

/** Dates and numbers of a later wave are read as the earlier one wrote them. */
class WavesAsWrittenTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private FileReport bringIn(String name, String text, @Nullable Path map, OnDuplicate onDuplicate) {
        return study.importing().run(List.of(shop.file(name, text)),
                new ImportOptions("", null, null, map, onDuplicate), Progress.NONE).getFirst();
    }

    private FileReport bringIn(String name, String text) {
        return bringIn(name, text, null, OnDuplicate.SKIP);
    }

    private Path map(String json) throws IOException {
        return Files.writeString(folder.resolve("map.json"), json);
    }

    private List<String> attributes() {
        return study.caseTable().attributes().stream().map(one -> one.name() + ":" + one.type().word()).toList();
    }

    private String value(String oneCase, String attribute) {
        CaseTable table = study.caseTable();
        int column = table.attributes().stream().map(Attribute::name).toList().indexOf(attribute);
        AttributeValue value = table.rows().stream().filter(row -> row.oneCase().name().equals(oneCase)).findFirst()
                .orElseThrow().values().get(column);
        return value.isAssigned() ? value.text() : value.state().name();
    }

    @Test
    void datesThatCanBeReadInTwoWaysAreReadAsBefore() {
        bringIn("w1.csv", "ID,day\n1,13/05/2024\n2,14/05/2024\n3,01/02/2024\n");
        FileReport report = bringIn("w2.csv", "ID,day\n4,03/05/2024\n5,04/05/2024\n6,01/02/2024\n");
        assertThat(attributes()).containsExactly("day:date");
        assertThat(value("4", "day")).isEqualTo("2024-05-03");
        assertThat(report.findings()).extracting(one -> one.message().key()).contains("intake.survey.told");
    }

    @Test
    void whatAMapSaidOfTheFirstWaveGoesForTheNextAndForAReplacement() throws IOException {
        String first = "ID,day\n4,03/05/2024\n5,04/05/2024\n";
        bringIn("w1.csv", first,
                map("{\"columns\":{\"day\":{\"role\":\"attribute\",\"type\":\"date\",\"format\":\"d/M/yyyy\"}}}"),
                OnDuplicate.SKIP);
        bringIn("w2.csv", "ID,day\n4,03/05/2024\n7,05/06/2024\n", null, OnDuplicate.REPLACE);
        assertThat(attributes()).containsExactly("day:date");
        assertThat(value("4", "day")).isEqualTo("2024-05-03");
        assertThat(value("7", "day")).isEqualTo("2024-06-05");
    }

    @Test
    void numbersThatCanBeReadInTwoWaysAreReadAsBefore() {
        bringIn("w1.csv", "ID;Income;Score\n1;1.500.000;1.5\n2;2.750.000;2.75\n3;500.000;3.125\n");
        bringIn("w2.csv", "ID;Income;Score\n4;1.500;1.125\n5;2.750;2.750\n6;12.000;3.875\n");
        assertThat(attributes()).containsExactly("Income:integer", "Score:decimal");
        assertThat(value("4", "Income")).isEqualTo("1500");
        assertThat(value("4", "Score")).isEqualTo("1.125");
    }

    @Test
    void aDecimalSignOfAMapGoesForTheNextWave() throws IOException {
        bringIn("w1.csv", "ID;Income\n4;1.500\n5;2.750\n",
                map("{\"decimal\":\",\",\"columns\":{\"Income\":{\"role\":\"attribute\",\"type\":\"integer\"}}}"),
                OnDuplicate.SKIP);
        bringIn("w2.csv", "ID;Income\n4;1.600\n7;2.950\n8;11.000\n");
        assertThat(attributes()).containsExactly("Income:integer");
        assertThat(value("7", "Income")).isEqualTo("2950");
    }

    @Test
    void clearOtherWritingOfALaterWaveIsReadAsItIs() {
        bringIn("w1.csv", "ID,day\n1,13/05/2024\n2,14/05/2024\n");
        bringIn("w2.csv", "ID,day\n3,05/13/2024\n4,05/14/2024\n");
        assertThat(attributes()).containsExactly("day:date");
        assertThat(value("3", "day")).isEqualTo("2024-05-13");
    }

    @Test
    void aTextAttributeGetsTheCellAsItIsWritten() throws IOException {
        bringIn("w1.csv", "ID;day;Income\n4;03/05/2024;1.500\n5;04/05/2024;2.750\n".replace(';', ','));
        assertThat(attributes()).containsExactly("day:text", "Income:text");
        FileReport second = bringIn("w2.csv", "ID,day,Income\n1,13/05/2024,1.500.000\n2,14/05/2024,2.750.000\n");
        assertThat(value("1", "day")).isEqualTo("13/05/2024");
        assertThat(value("1", "Income")).isEqualTo("1.500.000");
        assertThat(second.findings()).extracting(one -> one.message().key()).doesNotContain("intake.survey.told");
        bringIn("w3.csv", "ID,day,Income\n6,15/05/2024,1.500\n7,16/05/2024,2.750\n",
                map("{\"columns\":{\"day\":{\"role\":\"attribute\",\"type\":\"date\"}}}"), OnDuplicate.SKIP);
        assertThat(value("6", "day")).isEqualTo("15/05/2024");
    }
}
