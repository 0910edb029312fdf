package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemmersTest {

    @Test
    void joinsTheFamilyOfAnIndonesianWord() {
        assertThat(Stemmers.stems("id", "pelayanan layanan melayani Dilayani")).containsOnly("layan");
    }

    @Test
    void joinsEnglishPlurals() {
        assertThat(Stemmers.stems("en", "service Services service's"))
                .containsOnly(Stemmers.stems("en", "service").getFirst());
    }

    @Test
    void givesOneStemPerWordInEveryLanguage() {
        String text = "Yang dan the of l'homme d'une 3,5 12 Häuser ١٢ الكتاب ख़िताब қала ευχαριστώ evlerinden 中文 😀 "
                + "don't o'clock הספר வீடுகள் పుస్తకాలు ภาษา x";
        int words = Words.of(text).count();
        assertThat(Stemmers.languages()).hasSizeGreaterThan(30);
        for (String language : Stemmers.languages()) {
            assertThat(Stemmers.stems(language, text)).as(language).hasSize(words);
        }
    }

    @Test
    void knowsALanguageByAnyOfItsTags() {
        assertThat(Stemmers.language("en-GB")).contains("en");
        assertThat(Stemmers.language("ID")).contains("id");
        assertThat(Stemmers.language("in")).contains("id");
        assertThat(Stemmers.language("nb")).contains("no");
        assertThat(Stemmers.language("ja")).isEmpty();
        assertThat(Stemmers.language("")).isEmpty();
        assertThat(Stemmers.language("not a tag")).isEmpty();
    }
}
