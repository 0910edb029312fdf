package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Hit;
import org.makna.model.QueryException;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

class SearchTest {

    private static final String TALK = """
            Ani: Antrean di loket panjang. Biaya murah.
            Tetapi petugas ramah sekali.
            Budi: Saya pakai aplikasi saja. Antrean hilang, biaya naik.""";

    private final Corpus corpus = new Corpus();

    @AfterEach
    void close() {
        corpus.close();
    }

    private Corpus talk() {
        int budi = TALK.indexOf("Budi");
        Section first = new Section(SectionKind.HEADING, new TextRange(0, TALK.indexOf("Tetapi")), "Awal", 1);
        return corpus.add(1, "", TALK, Corpus.turn(0, budi, "Ani"), Corpus.turn(budi, TALK.length(), "Budi"), first)
                .where("speaker:Ani", 1, 0, budi).where("speaker:Budi", 1, budi, TALK.length());
    }

    @Test
    void andMeansTheSameUnit() {
        talk();
        assertThat(corpus.find("antrean biaya", TextUnit.SENTENCE)).containsExactly("1:Antrean", "1:biaya");
        assertThat(corpus.find("antrean biaya", TextUnit.PARAGRAPH))
                .containsExactly("1:Antrean", "1:Biaya", "1:Antrean", "1:biaya");
        assertThat(corpus.find("antrean ramah", TextUnit.PARAGRAPH)).isEmpty();
        assertThat(corpus.find("antrean ramah", TextUnit.TURN)).containsExactly("1:Antrean", "1:ramah");
        assertThat(corpus.find("loket ramah", TextUnit.SECTION)).isEmpty();
        assertThat(corpus.find("loket biaya", TextUnit.SECTION)).containsExactly("1:loket", "1:Biaya");
        assertThat(corpus.find("loket aplikasi", TextUnit.TURN)).isEmpty();
        assertThat(corpus.find("loket aplikasi", TextUnit.DOCUMENT)).containsExactly("1:loket", "1:aplikasi");
    }

    @Test
    void notMeansNowhereInTheUnit() {
        talk();
        assertThat(corpus.find("biaya -antrean", TextUnit.SENTENCE)).containsExactly("1:Biaya");
        assertThat(corpus.find("biaya NOT antrean", TextUnit.PARAGRAPH)).isEmpty();
        assertThat(corpus.find("biaya -(antrean aplikasi)", TextUnit.PARAGRAPH)).containsExactly("1:Biaya");
        assertThat(corpus.find("biaya -tidakada", TextUnit.DOCUMENT)).hasSize(2);
    }

    @Test
    void orGivesTheHitsOfEveryTrueSide() {
        talk();
        assertThat(corpus.find("ramah OR aplikasi OR nihil")).containsExactly("1:ramah", "1:aplikasi");
        assertThat(corpus.find("(ramah OR murah) (antrean OR sekali)", TextUnit.SENTENCE))
                .containsExactly("1:ramah", "1:sekali");
        assertThat(corpus.find("biaya OR biaya")).hasSize(2);
    }

    @Test
    void aPhraseMustLieInOneUnit() {
        talk();
        assertThat(corpus.find("\"loket panjang\"", TextUnit.SENTENCE)).containsExactly("1:loket panjang");
        assertThat(corpus.find("\"panjang biaya\"", TextUnit.SENTENCE)).isEmpty();
        assertThat(corpus.find("\"panjang biaya\"", TextUnit.PARAGRAPH)).containsExactly("1:panjang. Biaya");
        assertThat(corpus.find("\"murah tetapi\"", TextUnit.PARAGRAPH)).isEmpty();
        assertThat(corpus.find("\"murah tetapi\"", TextUnit.TURN)).containsExactly("1:murah.\nTetapi");
        assertThat(corpus.find("\"loket pan* biaya\"")).containsExactly("1:loket panjang. Biaya");
    }

    @Test
    void nearMeansAtMostSoManyOtherWordsInAnyOrder() {
        corpus.add(1, "", "satu dua tiga empat satu lima dua");
        assertThat(corpus.find("\"satu dua\"~0")).containsExactly("1:satu dua");
        assertThat(corpus.find("\"dua satu\"~1")).containsExactly("1:satu dua", "1:satu lima dua");
        assertThat(corpus.find("\"dua satu\"~2")).containsExactly("1:satu dua", "1:dua tiga empat satu",
                "1:satu lima dua");
        assertThat(corpus.find("\"satu satu\"~3")).containsExactly("1:satu dua tiga empat satu");
        assertThat(corpus.find("\"satu satu\"~2")).isEmpty();
        assertThat(corpus.find("\"satu s*\"~2")).isEmpty();
        assertThat(corpus.find("\"lima tiga empat\"~1")).containsExactly("1:tiga empat satu lima");
    }

    @Test
    void preMeansInThisOrder() {
        corpus.add(1, "", "satu dua tiga empat satu lima dua");
        assertThat(corpus.find("dua PRE/2 satu")).containsExactly("1:dua tiga empat satu");
        assertThat(corpus.find("dua PRE/1 satu")).isEmpty();
        assertThat(corpus.find("satu PRE/0 dua")).containsExactly("1:satu dua");
        assertThat(corpus.find("(dua OR tiga) PRE/1 (satu OR empat)"))
                .containsExactlyElementsOf(corpus.find(
                        "dua PRE/1 satu OR dua PRE/1 empat OR tiga PRE/1 satu OR tiga PRE/1 empat"))
                .contains("1:tiga empat");
        assertThat(corpus.find("/d.a/ PRE/2 /sa[a-z]u/")).isEqualTo(corpus.find("dua PRE/2 satu"));
        assertThat(corpus.find("/satu d[A-Z]a/")).containsExactly("1:satu dua");
        assertThat(corpus.find("/satu (tiga|empat)/")).isEmpty();
        assertThat(corpus.find("satu PRE/5 dua")).containsExactly("1:satu dua", "1:satu lima dua");
        assertThat(corpus.find("satu PRE/0 dua PRE/1 \"empat satu\"")).containsExactly("1:satu dua tiga empat satu");
    }

    @Test
    void patternsMatchWholeFoldedWords() {
        corpus.add(1, "", "Kata katak kita KOTA perkataan cafés don't");
        assertThat(corpus.find("kata*")).containsExactly("1:Kata", "1:katak");
        assertThat(corpus.find("*kata*")).containsExactly("1:Kata", "1:katak", "1:perkataan");
        assertThat(corpus.find("*a")).containsExactly("1:Kata", "1:kita", "1:KOTA");
        assertThat(corpus.find("k?ta")).containsExactly("1:Kata", "1:kita", "1:KOTA");
        assertThat(corpus.find("kata~")).containsExactly("1:Kata", "1:katak", "1:kita", "1:KOTA");
        assertThat(corpus.find("/K[ai]ta/")).containsExactly("1:Kata", "1:kita");
        assertThat(corpus.find("/kat/")).isEmpty();
        assertThat(corpus.find("CAFÉ*")).containsExactly("1:cafés");
        assertThat(corpus.find("/café.?/")).containsExactly("1:cafés");
        assertThat(corpus.find("don*")).containsExactly("1:don't");
        assertThat(corpus.find("don’t")).containsExactly("1:don't");
    }

    @Test
    void foldsCaseAccentsAndWidth() {
        corpus.add(1, "", "Café CAFE ｃａｆｅ cafe\u0301 Straße İstanbul ﬁ");
        assertThat(corpus.find("cafe")).containsExactly("1:Café", "1:CAFE", "1:ｃａｆｅ", "1:cafe\u0301");
        assertThat(corpus.find("STRASSE")).containsExactly("1:Straße");
        assertThat(corpus.find("istanbul")).containsExactly("1:İstanbul");
        assertThat(corpus.find("fi")).containsExactly("1:ﬁ");
    }

    @Test
    void findsWordsOfEveryScript() {
        corpus.add(1, "ar", "قرأتُ الكِتَابَ الجديد.").add(2, "he", "קָרָאתִי אֶת הַסֵּפֶר צה\"ל.")
                .add(3, "zh", "公共服务的质量很好。").add(4, "ja", "行政サービスはとても便利です。")
                .add(5, "th", "ภาษาไทยเป็นภาษา").add(6, "", "Bagus 👍🏽👩‍👩‍👧 ❤️! 🇮🇩");
        assertThat(corpus.find("الكتاب")).containsExactly("1:الكِتَابَ");
        assertThat(corpus.find("הספר")).containsExactly("2:הַסֵּפֶר");
        assertThat(corpus.find("צה\"ל")).containsExactly("2:צה\"ל");
        assertThat(corpus.find("服务")).containsExactly("3:服务");
        assertThat(corpus.find("\"服务\" 质")).containsExactly("3:服务", "3:质");
        assertThat(corpus.find("服质")).isEmpty();
        assertThat(corpus.find("サービス")).containsExactly("4:サービス");
        assertThat(corpus.find("便利")).containsExactly("4:便利");
        assertThat(corpus.find("サー*")).containsExactly("4:サービス");
        assertThat(corpus.find("ไทย")).containsExactly("5:ไทย");
        assertThat(corpus.find("👩‍👩‍👧")).containsExactly("6:👩‍👩‍👧");
        assertThat(corpus.find("👍🏽")).containsExactly("6:👍🏽");
        assertThat(corpus.find("🇮🇩 OR ❤️")).containsExactly("6:❤️", "6:🇮🇩");
    }

    @Test
    void stemsByTheLanguageOfEachDocument() {
        corpus.add(1, "id", "Pelayanan publik, layanan cepat, kami melayani.")
                .add(2, "en", "Many services; one service. Pelayanan pelayan.").add(3, "", "Layanan service");
        assertThat(corpus.find("layanan", TextUnit.DOCUMENT, false)).containsExactly("1:layanan", "3:Layanan");
        assertThat(corpus.find("layanan", TextUnit.DOCUMENT, true)).containsExactly("1:Pelayanan", "1:layanan",
                "1:melayani", "3:Layanan");
        assertThat(corpus.find("service", TextUnit.DOCUMENT, false)).containsExactly("2:service", "3:service");
        assertThat(corpus.find("service", TextUnit.DOCUMENT, true)).containsExactly("2:services", "2:service",
                "3:service");
        assertThat(corpus.find("\"layanan publik\"", TextUnit.DOCUMENT, true)).containsExactly("1:Pelayanan publik");
        assertThat(corpus.find("\"layanan cepat\"~0 OR \"layan* ser*\"", TextUnit.DOCUMENT, true))
                .containsExactly("1:layanan cepat", "3:Layanan service");
        assertThat(corpus.find("pelayan*", TextUnit.DOCUMENT, true)).containsExactly("1:Pelayanan", "2:Pelayanan",
                "2:pelayan");
    }

    @Test
    void aFieldRestrictsTheOtherOperands() {
        talk();
        assertThat(corpus.find("speaker:Ani biaya")).containsExactly("1:Biaya");
        assertThat(corpus.find("biaya -speaker:Ani")).containsExactly("1:biaya");
        assertThat(corpus.find("speaker:Ani antrean OR speaker:Budi biaya")).containsExactly("1:Antrean", "1:biaya");
        assertThat(corpus.find("speaker:Ani (biaya OR aplikasi)")).containsExactly("1:Biaya");
        assertThat(corpus.find("(speaker:Ani OR speaker:Budi) biaya")).hasSize(2);
        assertThat(corpus.find("speaker:Ani speaker:Budi biaya")).isEmpty();
        assertThat(corpus.find("speaker:Ani antrean -aplikasi", TextUnit.DOCUMENT)).containsExactly("1:Antrean");
    }

    @Test
    void fieldsAloneGiveTheirRanges() {
        talk();
        int budi = TALK.indexOf("Budi");
        assertThat(corpus.find("speaker:Ani")).containsExactly("1:" + TALK.substring(0, budi));
        assertThat(corpus.find("speaker:Ani OR speaker:Budi")).containsExactly("1:" + TALK);
        assertThat(corpus.find("speaker:Ani OR aplikasi"))
                .containsExactly("1:" + TALK.substring(0, budi), "1:aplikasi");
        assertThat(corpus.find("speaker:Ani -ramah")).containsExactly("1:" + TALK.substring(0, TALK.indexOf('\n')));
    }

    @Test
    void marksTheFieldWhoseValueIsUnknown() {
        talk();
        QueryException fault = catchThrowableOfType(QueryException.class, () -> corpus.find("biaya speaker:Cici"));
        assertThat(fault.position()).isEqualTo(6);
        assertThat(fault.message().key()).isEqualTo("kind.unknown");
    }

    @Test
    void rightsItsHitsInAFiveMegabyteDocument() {
        String text = "Antrean 😀 panjang sekali di loket.\n".repeat(140_000) + "pamungkas";
        corpus.add(1, "id", text);
        assertThat(corpus.find("pamungkas")).containsExactly("1:pamungkas");
        assertThat(corpus.find("\"😀 panjang\" loket", TextUnit.SENTENCE)).hasSize(280_000);
    }

    @Test
    void findsWordsAfterAnEndlessOne() {
        String endless = "x".repeat(100_000);
        corpus.add(1, "id", "awal " + endless + " akhir");
        assertThat(corpus.find("akhir", TextUnit.DOCUMENT, true)).containsExactly("1:akhir");
        assertThat(corpus.find(endless)).containsExactly("1:" + endless);
    }

    @Test
    void answersTheBestDocumentsFirstAndSaysWhatItKnows() {
        corpus.index.update(LongStream.rangeClosed(1, 500).mapToObj(id -> new IndexedDocument(id, "", "",
                "kata ".repeat((int) id % 7 + 1) + "pengisi ".repeat(20), List.of())).toList(), List.of(), 1);
        Answer page = corpus.answer("kata", new SearchOptions(TextUnit.PARAGRAPH, false, 20));
        assertThat(page.hits()).hasSize(20);
        assertThat(page.exact()).isFalse();
        assertThat(page.totalHits()).isBetween(20L, 2_000L);
        List<Float> scores = page.hits().stream().map(Hit::score).toList();
        assertThat(scores).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        assertThat(page.hits().getFirst().documentId()).isEqualTo(6);
        assertThat(corpus.answer("kata", new SearchOptions(TextUnit.PARAGRAPH, false, 20)).hits())
                .isEqualTo(page.hits());
        Answer all = corpus.answer("kata", SearchOptions.all(TextUnit.PARAGRAPH));
        assertThat(all.documents()).isEqualTo(500);
        assertThat(all.hits().stream().map(Hit::documentId)).isSorted();
        assertThat(corpus.answer("tidakada", new SearchOptions(TextUnit.PARAGRAPH, false, 20)).exact()).isTrue();
    }

    @Test
    void looksFartherUntilThePageIsFull() {
        for (int id = 1; id <= 3_000; id++) {
            corpus.texts.put((long) id, id % 1000 == 0 ? "kiri kanan" : "kiri\nkanan");
        }
        corpus.index.update(corpus.texts.entrySet().stream()
                .map(e -> new IndexedDocument(e.getKey(), "", "", e.getValue(), List.of())).toList(), List.of(), 1);
        Answer page = corpus.answer("kiri kanan", new SearchOptions(TextUnit.PARAGRAPH, false, 4));
        assertThat(page.hits().stream().map(Hit::documentId)).containsExactly(1000L, 1000L, 2000L, 2000L);
        assertThat(corpus.find("kiri kanan")).hasSize(6);
    }
}
