package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.ImportOptions.OnDuplicate;

/** Documents whose language nobody says. */
class GuessedLanguageTest {

    private static final String INDONESIAN = """
            Petugas di loket itu melayani kami dengan sabar. Pelayanan seperti itu yang kami harapkan dari pemerintah,
            karena tidak semua orang dapat mengurus surat dari rumah. Saya sudah dilayani dua kali dalam bulan ini, dan
            perasaan saya lebih baik daripada tahun lalu. Kami hanya ingin layanan yang sama untuk semua warga.
            """;
    private static final String ENGLISH = """
            The clerk at the counter was patient with us, and that is what we had hoped for from the government, because not
            all of them can do it from their homes. They were served twice in this month and it was better than before.
            """;

    @TempDir
    Path folder;

    private void bring(Study study, String name, String text, String language) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        study.importing().run(List.of(file), new ImportOptions("", null, language, null, OnDuplicate.IMPORT),
                Progress.NONE);
    }

    private static String language(Study study, String name) {
        return study.documents().allDocuments().stream().filter(entry -> entry.path().equals(name)).findFirst()
                .orElseThrow().document().language();
    }

    private static FoundHits find(Study study, String query) {
        // Brings the index up to date, so that no answer is given by a part of it.
        study.finder().search(query, TextUnit.PARAGRAPH, true, 1);
        return study.finder().find(query, TextUnit.PARAGRAPH, true, HitContext.LINE, Progress.NONE);
    }

    @Test
    void stemsAreThoseOfTheLanguageOfTheWords() throws Exception {
        try (Study study = Study.create(folder.resolve("a.makna"), "A", "", Messages.in(Locale.ENGLISH))) {
            bring(study, "P01.txt", INDONESIAN, null);
            bring(study, "E01.txt", ENGLISH, null);
            bring(study, "short.txt", "Yes.", null);
            bring(study, "said.txt", ENGLISH, "nl");
            assertThat(List.of(language(study, "P01"), language(study, "E01"), language(study, "short"),
                    language(study, "said"))).containsExactly("id", "en", "", "nl");
            assertThat(find(study, "layan").rows()).hasSize(4);
        }
    }

    @Test
    void theStudysLanguageIsForTextsThatDoNotTell() throws Exception {
        try (Study study = Study.create(folder.resolve("b.makna"), "B", "id", Messages.in(Locale.ENGLISH))) {
            bring(study, "E01.txt", ENGLISH, null);
            bring(study, "short.txt", "Ya.", null);
            assertThat(List.of(language(study, "E01"), language(study, "short"))).containsExactly("en", "id");
        }
    }

    @Test
    void withoutAnyStemsItIsSaidThatWordsAreExact() throws Exception {
        try (Study study = Study.create(folder.resolve("c.makna"), "C", "", Messages.in(Locale.ENGLISH))) {
            bring(study, "short.txt", "Pelayanan lama.", null);
            assertThat(Messages.in(Locale.ENGLISH).text(find(study, "pelayanan").understood()))
                    .contains("exact words, as no document has a language");
        }
    }
}
