package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.AttributeType;
import org.makna.model.CodedCorpus;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.MaknaException;

class FilterTest {

    /** Each coding has a code of its own number: the filters below say which stay. */
    private final CodedCorpus corpus = new CorpusBuilder()
            .document("Wawancara/Bali/P01", DocumentKind.INTERVIEW, "x".repeat(40))
            .document("Wawancara/P02 (2)", DocumentKind.INTERVIEW, "x".repeat(40))
            .document("Survei and Catatan", DocumentKind.SURVEY, "x".repeat(40))
            .caseAttribute("Wilayah", AttributeType.TEXT).caseAttribute("Umur", AttributeType.INTEGER)
            .documentAttribute("Kota/Kabupaten", AttributeType.TEXT)
            .caseAttribute("Melek", AttributeType.ORDINAL, "sedang", "rendah", "tinggi")
            .value("Ibu Sari", "Melek", "rendah").value("Pak Made", "Melek", "tinggi")
            .documentAttribute("Tanggal", AttributeType.DATE).value("Wawancara/Bali/P01", "Tanggal", "2024-03-31")
            .value("Survei and Catatan", "Tanggal", "2025-01-02 09:30").code("Akses").code("Akses > Biaya")
            .code("\"A > B\"").casePart("Ibu Sari", "Wawancara/Bali/P01", 0, 20)
            .casePart("Pak Made", "Wawancara/P02 (2)")
            .emptyCase("Tamu").value("Ibu Sari", "Wilayah", "Bali").value("Pak Made", "Wilayah", "Papua")
            .value("Ibu Sari", "Umur", "30").value("Pak Made", "Umur", "41")
            .value("Survei and Catatan", "Kota/Kabupaten", "Sleman")
            .collection(CollectionKind.DOCUMENTS, "Pilot", "Wawancara/P02 (2)", "Survei and Catatan")
            .collection(CollectionKind.CODES, "Inti", "Akses").collection(CollectionKind.CASES, "Ibu-ibu", "Ibu Sari")
            .turn("PEWAWANCARA", "Wawancara/Bali/P01", 0, 10).turn("Sari", "Wawancara/Bali/P01", 10, 20)
            .interviewer("PEWAWANCARA").coding(1, "Wawancara/Bali/P01", 5, 15, "Akses", "Ana", -1)
            .coding(2, "Wawancara/Bali/P01", 10, 20, "Akses > Biaya", "Ana", -1)
            .coding(3, "Wawancara/Bali/P01", 20, 30, "\"A > B\"", "Budi", -1)
            .coding(4, "Wawancara/P02 (2)", 0, 10, "Akses > Biaya", "Budi", -1)
            .coding(5, "Survei and Catatan", 0, 10, "Akses", "Ana", -1).build();

    private String segments(String where) {
        return Filter.parse(where).select(corpus).stream().mapToObj(i -> "" + corpus.codings().segment()[i])
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"'' | 1 2 3 4 5", "coder=Ana | 1 2 5",
            "coder != Ana | 3 4", "coder in (Ana, \"Budi\") | 1 2 3 4 5", "coder not in (Ana) | 3 4",
            "code=Akses | 1 2 4 5", "code=Akses > Biaya | 2 4", "code=\"Akses>Biaya\" | 2 4", "code=\"A > B\" | 3",
            "document=P01 | 1 2 3", "document=Wawancara/P02 (2) | 4", "document=Survei and Catatan | 5",
            "document=\"Survei and Catatan\" and coder=Ana | 5", "folder=Wawancara | 1 2 3 4",
            "folder=Wawancara/Bali | 1 2 3", "folder != Wawancara | 5", "kind=survey | 5",
            "kind in (survey,interview) AND coder=Budi | 3 4", "attribute.Wilayah=Bali | 1 2",
            "attribute.Wilayah!=Bali | 4", "attribute.Wilayah in (Bali,Papua) | 1 2 4",
            "attribute.\"Wilayah\" = Bali and attribute.Umur=30.0 | 1 2", "attribute.Kota/Kabupaten=Sleman | 5",
            "attribute.Kota/Kabupaten!=Sleman | ''", "interviewer=no | 2 3 4 5", "interviewer=yes | 1",
            "interviewer != no | 1", "collection=Pilot | 4 5", "collection != Pilot | 1 2 3",
            "collection=Inti | 1 5", "collection=Ibu-ibu | 1 2", "collection!=Ibu-ibu | 4",
            "collection in (Inti) and collection=Pilot | 5", "attribute.Umur>30 | 4", "attribute.Umur >= 30.0 | 1 2 4",
            "attribute.Umur<41 and coder=Ana | 1 2", "attribute.Umur \u2264 41 | 1 2 4", "attribute.Umur<9 | ''",
            "attribute.Umur>29.5 and attribute.Umur<40 | 1 2", "attribute.Tanggal>2024 | 5",
            "attribute.Tanggal<=2024 | 1 2 3", "attribute.Tanggal>=2024-03 and attribute.Tanggal<2025 | 1 2 3",
            "attribute.Tanggal<2024-03-31 | ''", "attribute.Tanggal>2025-01-01 | 5",
            "attribute.Melek>sedang | 1 2 4", "attribute.Melek<tinggi | 1 2", "attribute.Melek>=tinggi | 4"})
    void aFilterLeavesTheCodingsThatMeetIt(String where, String expected) {
        assertThat(segments(where)).isEqualTo(expected);
    }

    /** Cases without a value of an attribute, weights, and turns of several speakers. */
    private final CodedCorpus weighted = new CorpusBuilder().document("P01", DocumentKind.INTERVIEW, "x".repeat(40))
            .document("P02", DocumentKind.INTERVIEW, "x".repeat(40)).caseAttribute("Umur", AttributeType.INTEGER)
            .documentAttribute("Kota", AttributeType.TEXT).value("P01", "Kota", "*").code("Akses")
            .casePart("Ibu Sari", "P01").casePart("Tamu", "P02", 20, 40).value("Ibu Sari", "Umur", "30")
            .turn("Budi", "P01", 0, 10).turn("Sari", "P01", 10, 40).turn("Sari", "P02", 0, 20)
            .coding(1, "P01", 5, 15, "Akses", "Ana", 70).coding(2, "P01", 10, 20, "Akses", "Ana", -1)
            .coding(3, "P02", 0, 10, "Akses", "Budi", 20).coding(4, "P02", 25, 30, "Akses", "Budi", 0).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"attribute.Umur=* | 1 2", "attribute.Umur!=* | 4",
            "attribute.Kota=* | 1 2", "attribute.Kota!=* | 3 4", "attribute.Kota=\"*\" | 1 2",
            "attribute.Umur in (*, 5) | 1 2", "case=Ibu Sari | 1 2", "case!=Ibu Sari | 4",
            "case in (Ibu Sari, \"Tamu\") | 1 2 4", "speaker=Sari | 2 3", "speaker!=Sari | 1 4",
            "speaker in (Sari,Budi) and case=Ibu Sari | 1 2", "weight=70 | 1", "weight!=70 | 3 4",
            "coder=Budi and weight>=20 | 3", "weight<69,5 | 3 4", "weight\u226520 and weight<70 | 3"})
    void aFilterAsksForCasesSpeakersWeightsAndAnyValue(String where, String expected) {
        assertThat(Filter.parse(where).select(weighted).stream().mapToObj(i -> "" + weighted.codings().segment()[i])
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"case=Sari | Ibu Sari, Tamu", "case=tamu | Did you mean “Tamu”",
            "speaker=Ani | Budi, Sari", "weight>high | “high”", "attribute.Umur>* | “*”"})
    void aFilterNamesTheCasesAndSpeakersThereAre(String where, String help) {
        assertThatThrownBy(() -> Filter.parse(where).select(weighted)).isInstanceOf(MaknaException.class)
                .hasMessageContaining(help);
    }

    @Test
    void conditionsStayAsWritten() {
        assertThat(Filter.parse("coder = Ana  and attribute.Wilayah in (Bali, Papua)").asWritten())
                .containsExactly("coder = Ana", "attribute.Wilayah in (Bali, Papua)");
        assertThat(Filter.parse("  ")).isEqualTo(Filter.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"Ana | is no condition", "=Ana | is no condition",
            "author=Ana | There is no field “author”", "coder= | value is missing",
            "coder in (Ana,) | value is missing",
            "coder in (Ana | parentheses", "coder=\"Ana | quotation mark", "coder=Ani | Coders: Ana, Budi",
            "coder=ana | Did you mean “Ana”", "code=akses > biaya | Did you mean “Akses > Biaya”",
            "code=Harga | Akses, Akses > Biaya", "document=P09 | Wawancara/Bali/P01", "folder=Foto | Wawancara/Bali",
            "kind=film | focus-group", "attribute.Region=Bali | Wilayah, Umur, Kota/Kabupaten",
            "attribute.wilayah=Bali | Did you mean “Wilayah”", "attribute.Wilayah=bali | Values: Bali, Papua",
            "interviewer=maybe | yes or no", "attribute.Wilayah>Bali | have no order", "coder>Ana | have no order",
            "attribute.Umur>muda | “muda” is none", "attribute.Tanggal<Maret | “Maret” is none",
            "attribute.Melek>banyak | sedang, rendah, tinggi", "attribute.Umur> | value is missing"})
    void aFaultyFilterSaysWhatIsPossible(String where, String said) {
        assertThatThrownBy(() -> segments(where)).isInstanceOf(MaknaException.class).hasMessageContaining(said);
    }

    @Test
    void aNameThatSeveralDocumentsHaveNeedsItsFolder() {
        CodedCorpus twice = new CorpusBuilder().document("a/P01", "x").document("b/P01", "x").build();
        assertThatThrownBy(() -> Filter.parse("document=P01").select(twice)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("a/P01, b/P01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coder=Ana", "kind=survey and interviewer=no", "attribute.Umur>=30 and attribute.Umur<41"})
    void aFilterIsReadAgainFromItsText(String where) {
        assertThat(Filter.parse(Filter.parse(where).toString())).isEqualTo(Filter.parse(where));
    }
}
