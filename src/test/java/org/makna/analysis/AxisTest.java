package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;

class AxisTest {

    @ParameterizedTest
    @ValueSource(strings = {"codes", "codes:Akses > Biaya", "codes:top", "codes:\"top\"", "documents", "folders",
            "kinds", "collections", "collections:codes", "collections:cases", "collection:Putaran 1",
            "collection:\"a/b\"", "cases", "attribute:Wilayah", "speakers", "sections:question", "coders",
            "time:month(Tanggal)", "time:year(Tanggal)", "query:keluhan,pujian", "attribute:\"Kota/Kabupaten\"",
            "codes:\"A > B\" > c"})
    void anAxisIsWrittenAsItIsRead(String text) {
        assertThat(Axis.parse(text).written()).isEqualTo(text);
        assertThat(Axis.parse(Axis.parse(text).written())).isEqualTo(Axis.parse(text));
    }

    @Test
    void caseAndSpacesOfTheWordsDoNotMatter() {
        assertThat(Axis.parse(" Codes : Akses>Biaya ")).isEqualTo(new Axis.Subcodes(NamePath.of("Akses", "Biaya")));
        assertThat(Axis.parse("TIME:Month( Tanggal )"))
                .isEqualTo(new Axis.OverTime(Axis.OverTime.Step.MONTH, "Tanggal"));
    }

    @Test
    void twoAxesNestWithASlash() {
        assertThat(Axis.parseNested("attribute:Wilayah/attribute:Kelamin"))
                .isEqualTo(List.of(new Axis.OfAttribute("Wilayah"), new Axis.OfAttribute("Kelamin")));
        assertThat(Axis.parseNested("codes / coders")).isEqualTo(List.of(new Axis.Codes(), new Axis.Coders()));
    }

    @Test
    void aSlashBeforeNoAxisBelongsToTheName() {
        assertThat(Axis.parseNested("attribute:Kota/Kabupaten"))
                .isEqualTo(List.of(new Axis.OfAttribute("Kota/Kabupaten")));
        assertThat(Axis.parseNested("attribute:Kota/Kabupaten/kinds"))
                .isEqualTo(List.of(new Axis.OfAttribute("Kota/Kabupaten"), new Axis.Kinds()));
        assertThat(Axis.parseNested("attribute:\"a/codes\"")).isEqualTo(List.of(new Axis.OfAttribute("a/codes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "", "attribute", "attribute:", "documents:x", "time:week(T)", "time:month()",
            "sections:heading", "collections:folders", "collection:", "documents/code", "codes/"})
    void anUnknownAxisIsNamedWithThoseThereAre(String text) {
        assertThatThrownBy(() -> Axis.parseNested(text)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("There is no axis").hasMessageContaining("attribute:NAME");
    }

    @Test
    void threeAxesAreTooMany() {
        assertThatThrownBy(() -> Axis.parseNested("codes/kinds/coders")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("more than two");
    }

    @Test
    void aDefinitionHasDefaults() {
        TableDefinition definition = TableDefinition.parse("codes", "documents", "", "", "", "");
        assertThat(definition).isEqualTo(TableDefinition.of(new Axis.Codes(), new Axis.Documents()));
        assertThat(TableDefinition.parse("codes", "documents", "mean-weight", "n", "ALL", "coder=Ana"))
                .isEqualTo(new TableDefinition(List.of(new Axis.Codes()), List.of(new Axis.Documents()),
                        Unit.MEAN_WEIGHT, null, Base.N, RollUp.ALL, Filter.parse("coder=Ana")));
    }

    @Test
    void unknownWordsOfADefinitionAreNamedWithThosePossible() {
        assertThatThrownBy(() -> TableDefinition.parse("codes", "kinds", "refs", "", "", ""))
                .hasMessageContaining("refs").hasMessageContaining("mean-weight");
        assertThatThrownBy(() -> TableDefinition.parse("codes", "kinds", "", "rows", "", ""))
                .hasMessageContaining("rows").hasMessageContaining("none, row, column, table, N");
        assertThatThrownBy(() -> TableDefinition.parse("codes", "kinds", "", "", "yes", ""))
                .hasMessageContaining("yes").hasMessageContaining("none, children, all");
    }
}
