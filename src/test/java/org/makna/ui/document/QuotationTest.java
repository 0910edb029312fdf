package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Messages;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.study.DocumentContent;
import org.makna.ui.document.core.DocumentText;

class QuotationTest {

    private static final String TEXT = "Wawancara\n\nI: Apa kabar?\nIbu Sari: Baik, \"sehat\".\nI: Bagus.\n\nPenutup di sini.";

    private final List<Section> sections = new ArrayList<>(List.of(turn("I: Apa kabar?", "I"),
            turn("Ibu Sari: Baik, \"sehat\".", "Ibu Sari"), turn("I: Bagus.", "I")));

    private static TextRange of(String from, String to) {
        return new TextRange(TEXT.indexOf(from), TEXT.indexOf(to) + to.length());
    }

    private static Section turn(String words, String label) {
        return new Section(SectionKind.TURN, of(words, words), label, 0);
    }

    private String quoted(TextRange range, Locale locale) {
        Document document = new Document(1, "g", null, "P07", DocumentKind.INTERVIEW, "id", TEXT.length(),
                TEXT.length(), "key", null, "", "");
        DocumentContent content = new DocumentContent(document, "P07", TEXT, sections, List.of(), List.of(),
                List.of());
        return Quotation.of(Messages.in(locale), content, new DocumentText(TEXT, sections, List.of()), range);
    }

    @Test
    void aPassageOfOneTurnNamesTheSpeaker() {
        assertThat(quoted(of("Baik", "sehat\"."), Locale.ENGLISH))
                .isEqualTo("“Baik, \"sehat\".” (P07, Ibu Sari, turn 2)");
        assertThat(quoted(of("Baik", "Baik"), Locale.of("id"))).isEqualTo("“Baik” (P07, Ibu Sari, giliran 2)");
    }

    @Test
    void aPassageOfSeveralTurnsCountsThem() {
        assertThat(quoted(of("kabar", "Bagus"), Locale.ENGLISH)).endsWith("Bagus” (P07, turns 1–3)");
    }

    @Test
    void outsideTurnsHeadingPageAndParagraphAreNamed() {
        assertThat(quoted(of(" di sini", " di sini"), Locale.ENGLISH)).isEqualTo("“di sini” (P07, paragraph 5)");
        sections.add(new Section(SectionKind.PAGE, of("Penutup", "sini."), "3", 0));
        sections.add(new Section(SectionKind.HEADING, of("Penutup", "sini."), "Akhir", 1));
        assertThat(quoted(of("Penutup", "sini"), Locale.ENGLISH))
                .isEqualTo("“Penutup di sini” (P07, Akhir, page 3, paragraph 5)");
    }
}
