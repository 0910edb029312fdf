package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @Test
    void speaksEnglishAndIndonesian() {
        assertThat(Messages.in(Locale.ENGLISH).text("path.empty-name", "A >"))
                .isEqualTo("The path A > has an empty name.");
        assertThat(Messages.in(INDONESIAN).text("path.empty-name", "A >")).isEqualTo("Jalur A > memuat nama kosong.");
        assertThat(Messages.in(Locale.of("id", "ID")).locale()).isEqualTo(Locale.of("id", "ID"));
    }

    @Test
    void speaksEnglishWithEnglishNumbersWhereALanguageIsMissing() {
        assertThat(Messages.in(Locale.FRANCE).text("path.empty-name", 12_345))
                .isEqualTo("The path 12,345 has an empty name.");
        assertThat(Messages.in(Locale.FRANCE).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Messages.in(Locale.UK).locale()).isEqualTo(Locale.UK);
    }

    @Test
    void writesNumbersAsTheLanguageDoesAndStringsAsTheyAre() {
        assertThat(Messages.in(INDONESIAN).text("path.empty-name", 12_345))
                .isEqualTo("Jalur 12.345 memuat nama kosong.");
        assertThat(Messages.in(INDONESIAN).text("path.empty-name", "2026")).isEqualTo("Jalur 2026 memuat nama kosong.");
    }

    @Test
    void rendersAMessageInsideAMessage() {
        Message inner = Message.of("path.empty-name", "x");
        assertThat(Messages.in(Locale.ENGLISH).text("path.empty-name", inner))
                .isEqualTo("The path The path x has an empty name. has an empty name.");
    }

    @Test
    void showsAnUnknownKeyAsItIs() {
        assertThat(Messages.in(Locale.ENGLISH).text("nowhere.to-be-found")).isEqualTo("nowhere.to-be-found");
        assertThat(Messages.in(Locale.ENGLISH).text("nowhere.to-be-found", 1)).isEqualTo("nowhere.to-be-found [1]");
    }

    @Test
    void anExceptionKeepsItsMessageForTheReadersLanguage() {
        MaknaException e = new MaknaException("kind.unknown", "chat");
        assertThat(e).hasMessageStartingWith("There is no document kind “chat”.");
        assertThat(Messages.in(INDONESIAN).text(e.message())).startsWith("Tidak ada jenis dokumen “chat”.");
    }

    @Test
    void aDocumentKindIsReadFromItsWord() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(DocumentKind.ofWord(kind.word())).isEqualTo(kind);
        }
    }
}
