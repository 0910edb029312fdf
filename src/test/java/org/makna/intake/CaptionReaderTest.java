package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;
import org.makna.model.SectionKind;

class CaptionReaderTest {

    @TempDir
    Path folder;

    private Imported read(String name, String text) {
        return new FileReader().read(Fixtures.write(folder, name, text), IntakeOptions.DETECT);
    }

    private static List<String> sections(ImportedDocument document, SectionKind kind) {
        return document.sections().stream().filter(section -> section.kind() == kind)
                .map(section -> section.label() + "|"
                        + document.text().substring(section.range().start(), section.range().end()))
                .toList();
    }

    private static List<String> keys(Imported imported) {
        return imported.findings().stream().map(finding -> finding.message().key()).toList();
    }

    @Test
    void whatStandsBeforeTheFirstCueIsTold() {
        Imported imported = read("a.srt",
                "Interview with Ana\nWritten by Budi\n\n1\n00:00:01,000 --> 00:00:02,000\nHello\n");
        assertThat(imported.documents().getFirst().text()).isEqualTo("Hello");
        assertThat(imported.findings()).filteredOn(one -> one.severity() == Finding.Severity.LOST).singleElement()
                .satisfies(one -> assertThat(one.message().args().toString()).contains("Interview with Ana",
                        "Written by Budi"));
    }

    @Test
    void blankLinesWithoutEndAreNoFault() {
        String text = "1\n00:00:01,000 --> 00:00:02,000\nHello\n" + " \n".repeat(60_000)
                + "2\n00:00:03,000 --> 00:00:04,000\nYou\n";
        assertThat(read("a.srt", text).documents().getFirst().text()).isEqualTo("Hello\nYou");
    }

    @Test
    void anEmptyCueNeedsNoLineOfItsOwn() {
        ImportedDocument silent = read("a.srt", "00:00:01,000 --> 00:00:02,000\n00:00:02,000 --> 00:00:03,000\nHello\n")
                .documents().getFirst();
        assertThat(silent.text()).isEqualTo("Hello");
    }

    @Test
    void joinsTheCuesOfASpeakerToATurnAndKeepsTheirTimes() {
        Imported imported = read("a.vtt", """
                WEBVTT
                Language: id

                1
                00:01.000 --> 00:02.500 align:start
                <v Ana>Selamat pagi,

                2
                00:02.500 --> 00:04.000
                <v Ana>apa <i>kabar</i> &amp; cuaca?</v>

                NOTE a remark of the editor

                00:00:05.000 --> 00:00:06.000
                <v.loud Budi S.>Baik.</v> <v Ana>Bagus!</v>
                """);
        ImportedDocument document = imported.documents().getFirst();
        assertThat(document.text())
                .isEqualTo("Ana: Selamat pagi, apa kabar & cuaca?\nBudi S.: Baik.\nAna: Bagus!");
        assertThat(document.language()).isEqualTo("id");
        assertThat(sections(document, SectionKind.TURN)).containsExactly("Ana|Ana: Selamat pagi, apa kabar & cuaca?",
                "Budi S.|Budi S.: Baik.", "Ana|Ana: Bagus!");
        assertThat(sections(document, SectionKind.TIME)).containsExactly(
                "00:01.000 – 00:02.500|Ana: Selamat pagi,", "00:02.500 – 00:04.000|apa kabar & cuaca?",
                "00:00:05.000 – 00:00:06.000|Budi S.: Baik.\nAna: Bagus!");
        assertThat(imported.findings()).contains(Finding.note("intake.captions.cues", 3),
                Finding.lost("intake.captions.comments", 1));
    }

    @Test
    void findsNamesInFrontOfTheWords() {
        Imported imported = read("talk.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                Ana: How long have
                you lived here?

                2
                00:00:02,000 --> 00:00:04,000
                Budi: Ten years. I came
                3
                00:00:04,000 --> 00:00:06,000
                when I was small:

                my mother worked here.

                4
                00:00:06,000 --> 00:00:07,000
                Ana: And then?
                Budi: Then I stayed.

                5
                00:00:08,000 --> 00:00:09,000
                """);
        ImportedDocument document = imported.documents().getFirst();
        assertThat(document.text()).isEqualTo("""
                Ana: How long have you lived here?
                Budi: Ten years. I came when I was small: my mother worked here.
                Ana: And then?
                Budi: Then I stayed.""");
        assertThat(sections(document, SectionKind.TIME)).hasSize(4)
                .contains("00:00:04.000 – 00:00:06.000|when I was small: my mother worked here.");
        assertThat(imported.findings()).contains(Finding.note("intake.captions.unnamed", 1L),
                Finding.lost("intake.captions.silent", 1L));
    }

    @Test
    void findsTheNamesThatPeopleGiveThemselvesInMeetings() {
        String cue = """
                00:00:0%d.000 --> 00:00:0%d.500
                %s: %s

                """;
        String file = "WEBVTT\n\n" + cue.formatted(1, 1, "Siti Nurhaliza, M.Si.", "Halo.")
                + cue.formatted(2, 2, "Budi 😀", "Baik.") + cue.formatted(3, 3, "Siti Nurhaliza, M.Si.", "Mulai?")
                + cue.formatted(4, 4, "+62 812-3456", "Saya ikut.") + cue.formatted(5, 5, "iPhone (2)", "Ya.")
                + cue.formatted(6, 6, "Budi 😀", "Ya.") + cue.formatted(7, 7, "+62 812-3456", "Oke.")
                + cue.formatted(8, 8, "iPhone (2)", "Oke.");
        assertThat(read("zoom.vtt", file).documents().getFirst().speakers()).extracting(ImportedSpeaker::label)
                .containsExactly("Siti Nurhaliza, M.Si.", "Budi 😀", "+62 812-3456", "iPhone (2)");
    }

    @Test
    void noNameInFrontOfCuesBecomesWordsOfTheSpeakerBefore() {
        List<String> names = List.of("Siti Nurhaliza, M.Si.", "Budi 😀", "Ana", "Joko");
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 16; i++) {
            file.append("00:00:%02d.000 --> 00:00:%02d.500%n%s: Kami menunggu %d jam.%n%n".formatted(i, i,
                    names.get(i % 4), i));
        }
        ImportedDocument document = read("round.vtt", file.toString()).documents().getFirst();
        assertThat(document.speakers()).extracting(ImportedSpeaker::label).containsExactlyElementsOf(names);
        assertThat(sections(document, SectionKind.TURN)).hasSize(16);
    }

    @Test
    void leavesEveryCueOnItsLineWhereNobodyIsNamed() {
        Imported imported = read("film.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                {\\an8}<font color="#fff">Es war</font>
                <b>einmal</b> 3 < 4

                2
                00:00:02,000 --> 00:00:03,000
                - Wer?
                - Ich <3.

                3
                00:00:03,000 --> 00:00:04,000
                始まりました
                ラジオ。
                """);
        ImportedDocument document = imported.documents().getFirst();
        assertThat(document.text()).isEqualTo("Es war einmal 3 < 4\n- Wer?\n- Ich <3.\n始まりましたラジオ。");
        assertThat(document.speakers()).isEmpty();
        assertThat(sections(document, SectionKind.TIME)).hasSize(3)
                .contains("00:00:02.000 – 00:00:03.000|- Wer?\n- Ich <3.");
    }

    @Test
    void keepsWhatRollingCaptionsRepeatOnlyOnce() {
        Imported imported = read("auto.vtt", """
                WEBVTT
                Kind: captions

                00:00:00.000 --> 00:00:02.000
                \s
                hello<00:00:00.500><c> there</c>

                00:00:02.000 --> 00:00:02.010
                hello there
                \s

                00:00:02.010 --> 00:00:04.000
                hello there
                and<00:00:03.000><c> welcome</c>
                """);
        assertThat(imported.documents().getFirst().text()).isEqualTo("hello there\nand welcome");
        assertThat(imported.findings()).contains(Finding.repaired("intake.captions.rolling", 2L));
    }

    @Test
    void aFileWithoutAnyCueIsReadAsText() {
        assertThat(read("notes.srt", "Only some notes.\n").documents().getFirst().text())
                .isEqualTo("Only some notes.\n");
        assertThat(keys(read("empty.vtt", "WEBVTT\n\n"))).contains("intake.text.empty");
        assertThat(read("odd.srt", "00:00:01,000 --> 00:00:02,000").documents().getFirst().text()).isEmpty();
    }

    @Test
    void thousandsOfCuesAreReadInATrice() {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("00:00:01.000 --> 00:00:02.000\n<v P").append(i % 3).append(">word ").append(i).append("\n\n");
        }
        ImportedDocument document = read("long.vtt", text.toString()).documents().getFirst();
        assertThat(document.speakers()).hasSize(3);
        assertThat(sections(document, SectionKind.TURN)).hasSize(20_000);
    }

    @Test
    void findsTheTimesOfTranscriptsInEveryManner() {
        assertTimes("[00:00:01] Ana: Halo.\n[00:00:05] Budi: Ya. [00:00:09] Baik.\n", "00:00:01", "00:00:05",
                "00:00:09");
        assertTimes("Ana: Halo. #00:00:01-2#\nBudi: Ya. #00:00:05-0#\nAna: Baik. #00:00:09-9#\n", "00:00:01-2",
                "00:00:05-0", "00:00:09-9");
        assertTimes("00:01 Halo.\n00:05 Ya.\n1:00:09 Baik.\n", "00:01", "00:05", "1:00:09");
        assertTimes(
                "[00:00.000 --> 00:05.000]  Halo.\n[00:05.000 --> 00:09.000]  Ya.\n[00:09.000 --> 00:10.000]  Ok.\n",
                "00:00.000 --> 00:05.000", "00:05.000 --> 00:09.000", "00:09.000 --> 00:10.000");
        assertTimes("Speaker 1  0:03\nHalo.\n\nSpeaker 2  0:09\nYa.\n\nSpeaker 1  0:12\nBaik.\n", "0:03", "0:09",
                "0:12");
        assertTimes("We met at 10:30\nand then at 09:15\nand at 12:00\nor at 8:00\n");
        assertTimes("12:30 lunch\n08:00 breakfast\n19:00 dinner\n07:00 rise\n");
    }

    private void assertTimes(String text, String... labels) {
        ImportedDocument document = read("talk.txt", text).documents().getFirst();
        assertThat(document.sections().stream().filter(one -> one.kind() == SectionKind.TIME).map(Section::label))
                .as(text).containsExactly(labels);
    }

    @Test
    void namesBetweenStampsOfF4AreSpeakers() {
        ImportedDocument document = read("f4.txt", """
                #00:00:01-2# Ana: Halo, apa kabar? #00:00:04-0#
                #00:00:05-0# Budi: Baik sekali. #00:00:07-1#
                #00:00:08-3# Ana: Syukurlah.
                #00:00:09-0# Budi: Ya.
                """).documents().getFirst();
        assertThat(document.speakers()).hasSize(2);
        assertThat(sections(document, SectionKind.TURN)).hasSize(4);
    }
}
