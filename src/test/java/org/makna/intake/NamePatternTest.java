package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.AttributeType;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.MaknaException;

class NamePatternTest {

    @Test
    void aNameGivesTheCaseAndValues() {
        NamePattern pattern = NamePattern.parse("{case}_{Gender}_{Region}");
        assertThat(pattern.attributes()).containsExactly("Gender", "Region");
        assertThat(pattern.match("P01_female_Bandung.docx"))
                .contains(new NamePattern.Match("P01", Map.of("Gender", "female", "Region", "Bandung")));
        assertThat(pattern.match("P01_female_Kota_Bandung.v2.txt").orElseThrow().values())
                .containsEntry("Region", "Kota_Bandung.v2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"P01_female.docx", "P01.docx", "_female_Bandung.docx", "P01__Bandung.docx",
            "P01_female_.docx", "P01-female-Bandung.docx", ".docx"})
    void aNameThatLacksAPartSaysNothing(String name) {
        assertThat(NamePattern.parse("{case}_{Gender}_{Region}").match(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Interview {CASE} ({Date})|Interview Siti (2026-01-02).odt|Siti",
            "{}-{case}|2026-Siti.txt|Siti", "{case}|Siti.txt|Siti", "{case} final|Siti final final.txt|Siti final",
            "{Kota}#{case}|Ende#رنا.txt|رنا"})
    void whatIsOfNoInterestAndWhatStandsInEveryNameIsLeftOut(String pattern, String name, String caseName) {
        assertThat(NamePattern.parse(pattern).match(name).orElseThrow().caseName()).isEqualTo(caseName);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{case}{Age}|intake.names.touching", "{case|intake.names.open",
            "{Age}_{Town}|intake.names.no-case", "{case}_{Age}_{age}|intake.names.double", "abc|intake.names.no-case"})
    void aPatternThatCannotBeReadIsRefused(String pattern, String key) {
        assertThatThrownBy(() -> NamePattern.parse(pattern)).isInstanceOfSatisfying(MaknaException.class,
                thrown -> assertThat(thrown.message().key()).isEqualTo(key));
    }

    @Test
    void valuesAreTypedAsThoseOfASurvey() {
        NamePattern pattern = NamePattern.parse("{case}_{Age}_{Date}_{Mood}_{Town}");
        List<NamePattern.Match> matches = Stream
                .of("A_34_2026-01-02_low_Ende", "B_51_2026-02-03_high_Bajo", "C_7_2026-02-04_medium_Ende")
                .map(name -> pattern.match(name + ".txt").orElseThrow()).toList();
        assertThat(pattern.typed(matches)).extracting(ImportedAttribute::type).containsExactly(AttributeType.INTEGER,
                AttributeType.DATE, AttributeType.ORDINAL, AttributeType.TEXT);
        assertThat(pattern.typed(matches).get(2).levels()).containsExactly("low", "medium", "high");
        assertThat(pattern.typed(List.of())).extracting(ImportedAttribute::type).containsOnly(AttributeType.TEXT);
    }
}
