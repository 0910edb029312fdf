package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;

class SpeakerTurnsTest {

    static Stream<Arguments> conversations() {
        return Stream.of(
                row("plain", "I: How?\nP1: Well.\nI: Why?\nP1: So.", "I 2, P1 2", "I"),
                row("short but named", "Interviewer: How is it?\nRespondent: Quite good, thank you.",
                        "Interviewer 1, Respondent 1", "Interviewer"),
                row("questions and answers", "Q: Where?\nA: Here.\nQ: When?\nA: Now.", "Q 2, A 2", "Q"),
                row("spaced colon", "Marie : Oui.\nPaul : Non.\nMarie : Si.\nPaul : Bon.", "Marie 2, Paul 2", ""),
                row("tab after the colon", "Interviewer:\tYes?\n\nRespondent:\tNo.\n\nInterviewer:\tOh.",
                        "Interviewer 2, Respondent 1", "Interviewer"),
                row("brackets", "[id1] Halo.\n\n[id2] Ya.\n\n[id1] Baik.\n\n[id2] Terima kasih.", "id1 2, id2 2", ""),
                row("brackets with colon", "[Ana]: Hi.\n[Budi]: Hi.\n[Ana]: So?\n[Budi]: So.", "Ana 2, Budi 2", ""),
                row("emphasis", "**Kate Lee:** Hello.\n\n**Tom Ray:** Hi.\n\n**Kate Lee:** So.\n\n**Tom Ray:** Yes.",
                        "Kate Lee 2, Tom Ray 2", ""),
                row("emphasis alone with a hard break",
                        "**Interviewer**\\\nOh.\n\n***Participant***\\\nYes.\n\n**Interviewer**\\\nGood.",
                        "Interviewer 2, Participant 1", "Interviewer"),
                row("label on its own line",
                        "Moderator:\nWelcome all.\n\nDavid:\nThanks.\n\nModerator:\nNow?\n\nDavid:\nYes.",
                        "Moderator 2, David 2", "Moderator"),
                row("label alone without colon", "Speaker 1\nThe first task.\nSpeaker 2\nIt is done.\nSpeaker 1\nGood.",
                        "Speaker 1 2, Speaker 2 1", ""),
                row("stamps on their own line",
                        "[00:02 - 01:02]\n02 Rudi:\nSelamat sore.\n\n[01:02 - 01:10]\nPewara Wanita:\nTerima kasih.\n\n"
                                + "[01:10 - 02:00]\n02 Rudi:\nSama-sama.",
                        "02 Rudi 2, Pewara Wanita 1", "Pewara Wanita"),
                row("stamps before and after",
                        "[00:00:01] Ana: Hi.\n00:00:05 Budi: Hi.\nAna (0:12): So?\nBudi [00:20]: Yes.",
                        "Ana 2, Budi 2", ""),
                row("name and stamp on a line",
                        "Jane Doe  00:12\nHello there.\n\nTom Ray  00:15\nHi.\n\nJane Doe  00:20\nSo.\n\n"
                                + "Tom Ray  00:30\nYes.",
                        "Jane Doe 2, Tom Ray 2", ""),
                row("times of one digit and an arrow",
                        "0:0:3.120 --> 0:0:5.0\nRina Putri\nSelamat pagi.\n0:0:7.5 --> 0:0:12.0\nBudi\nPagi.\n"
                                + "0:0:13.5 --> 0:1:5.0\nRina Putri\nMulai.\n0:1:6.0 --> 0:1:9.0\nBudi\nYa.",
                        "Rina Putri 2, Budi 2", ""),
                row("a hard blank after the time",
                        "1:23\u00A0Rina: Pagi.\n\n1:30\u00A0Budi: Ya.\n\n1:35\u00A0Rina: Mulai.\n\n1:39\u00A0Budi: Ayo.",
                        "Rina 2, Budi 2", ""),
                row("a table of time, name and answers long and short",
                        "00:01\tAna\tHow long have you been living in this village by the river?\n00:05\tBudi\tYes.\n"
                                + "00:09\tAna\tWhat did you do then?\n"
                                + "00:12\tBudi\tWe waited for two hours and then we went home without it.\n"
                                + "00:15\tAna\tWould you go again?\n00:20\tBudi\tNot before they mend the road.",
                        "Ana 3, Budi 3", ""),
                row("marks of direction before names",
                        "\u200Fמראיינת: איך השירות בכפר?\n\u200Fדנה: איטי מאוד.\n\u200Fמראיינת: למה?\n\u200Fדנה: לא יודעת.",
                        "מראיינת 2, דנה 2", "מראיינת"),
                row("chat", "06.08.16, 13:23 - Ana: Hei!\n06.08.16, 13:25 - Budi: Ya?\n06.08.16, 13:30 - Ana: Ayo.\n"
                        + "06.08.16, 13:45 - Budi: Oke.", "Ana 2, Budi 2", ""),
                row("chat with points in its times",
                        "12/03/24 10.05 - Ana: Halo!\n12/03/24 10.06 - Budi: Ya?\n[12/03/24 10.07.12] Ana: Ayo.\n"
                                + "12/03/24 10.09 - Budi: Oke.",
                        "Ana 2, Budi 2", ""),
                row("Indonesian",
                        "Pewawancara: Bagaimana layanannya?\nInforman 1: Cepat.\nPewawancara: Lalu?\nInforman 2: Lambat.",
                        "Pewawancara 2, Informan 1 1, Informan 2 1", "Pewawancara"),
                row("Indonesian source", "Peneliti: Apa kabar?\nNarasumber: Baik.\nPeneliti: Syukurlah.",
                        "Peneliti 2, Narasumber 1",
                        "Peneliti"),
                row("Arabic", "المحاور: كيف الخدمة؟\nأحمد: جيدة.\nالمحاور: لماذا؟\nأحمد: سريعة.", "المحاور 2, أحمد 2",
                        "المحاور"),
                row("Hebrew with gershayim",
                        "היו\"ר משה כהן:\nשלום.\n\nדנה לוי:\nתודה.\n\nהיו\"ר משה כהן:\nבבקשה.\n\nדנה לוי:\nכן.",
                        "היו\"ר משה כהן 2, דנה לוי 2", ""),
                row("Chinese full-width colon", "采访者：你好吗？\n小王：很好。\n采访者：谢谢。", "采访者 2, 小王 1", "采访者"),
                row("Japanese", "インタビュアー：どうですか。\n田中：はい。\nインタビュアー：では。", "インタビュアー 2, 田中 1", "インタビュアー"),
                row("angle brackets", "<דנה לוי:>\nכן.\n<משה כהן:>\nלא.\n<דנה לוי:>\nכן.\n<משה כהן:>\nטוב.",
                        "דנה לוי 2, משה כהן 2", ""),
                row("numbered lines", "1. Ana: Hi.\n2. Budi: Hi.\n3. Ana: So?\n4. Budi: Yes.", "Ana 2, Budi 2", ""),
                row("rows of a table",
                        "Moderator\tWhat do you think of it?\nDavid\tI think it is good.\nModerator\tAnd you, what now?\n"
                                + "David\tStill the same for me.",
                        "Moderator 2, David 2", "Moderator"),
                row("one who speaks once among many", "Ana: a b.\nBudi: c d.\nAna: e f.\nCitra: g h.\nBudi: i j.",
                        "Ana 2, Budi 2, Citra 1", ""),
                row("one who is no name, twice among many",
                        "Ana: a b.\nBudi: c d.\nIstri informan: e f.\nAna: g h.\nIstri informan: i j.\nBudi: k l.",
                        "Ana 2, Budi 2, Istri informan 2", ""),
                row("small letters", "stark: Hi.\nadam3: Hi.\nstark: So?\nadam3: Yes.", "stark 2, adam3 2", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void findsTheTurnsOfAConversation(String name, String text, String turns, String interviewers) {
        SpeakerTurns found = SpeakerTurns.of(text, List.of());
        assertThat(counts(found)).isEqualTo(turns);
        assertThat(found.speakers().stream().filter(ImportedSpeaker::interviewer).map(ImportedSpeaker::label)
                .collect(Collectors.joining(", "))).isEqualTo(interviewers);
    }

    static Stream<Arguments> otherTexts() {
        return Stream.of(
                row("remarks", "We talked long.\nNote: he was tired.\nThen we left.\nNote: it rained.\nNote: again."),
                row("Indonesian remarks", "Kami berbicara.\nCatatan: ia lelah.\nLalu pulang.\nCatatan: hujan."),
                row("times", "10:30 we met.\n11:45 we ate.\nAt 12:15 we left.\nJam 13:00 selesai."),
                row("addresses", "http://a.example/x\nhttps://b.example/y\nhttp://c.example\nhttps://d.example"),
                row("a form", "Location: Bandung\nDate: 3 May 2024\nTanggal: 3 Mei\nDuration: 40 minutes"),
                row("a form with offices",
                        "Interviewer: Ana\nRespondent: Budi\nDate: 3 May\n\nWe met at noon and talked."),
                row("repeated form",
                        "Strength: a b\nWeakness: c d\nChance: e f\nStrength: g h\nWeakness: i j\nChance: k l"),
                row("one-off labels",
                        "The reasons are these.\nCost: it is dear.\nSpeed: it is slow.\nTrust: there is none."),
                row("sounds", "[laughs] I said.\n[pause]\n[laughs] Again.\n[inaudible 00:12]\n[pause]\n[laughs]"),
                row("sentences with a colon",
                        "And then he said: go.\nI thought: no.\nAnd then he said: stay.\nI thought: yes."),
                row("list of words", "ibu\tO\npergi\tO\nke\tO\npasar\tO\nibu\tO\npergi\tO\nke\tO\npasar\tO"),
                row("drive letters", "C:\\data\\a\nC:\\data\\b\nD:\\data\nC:\\x"), row("empty", ""),
                row("blank lines", "\n\n \n"),
                row("links in brackets", "[Ana](http://a)\n[Budi](http://b)\n[Ana](http://c)\n[Budi](http://d)"),
                row("one name again and again", "Gloria: one.\nand two\nGloria: three.\nGloria: four."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherTexts")
    void findsNoTurnsWhereNobodyConverses(String name, String text) {
        assertThat(counts(SpeakerTurns.of(text, List.of()))).isEmpty();
    }

    @Test
    void leavesTheFormAtTheTopOutOfTheTurns() {
        String text = "Date: 3 May 2024\nInterviewer: Ana Putri\nParticipant: P07\nLocation: Ambon\n\nI: How?\nP: Well.\nI: Why?\nP: So.\n";
        SpeakerTurns turns = SpeakerTurns.of(text, List.of());
        assertThat(counts(turns)).isEqualTo("I 2, P 2");
        assertThat(turns.turns().getFirst().range().start()).isEqualTo(text.indexOf("I: How"));
    }

    @Test
    void aLongEntryAtTheEndOfTheFormIsNoTurn() {
        String form = "Tanggal: 11 Maret\nTempat: Medan\nInforman: perempuan, 45 tahun, S2, wakil kepala sekolah (nama samaran: Bu Tiur)\n\n";
        String text = form + "Informan: Rekam, rekam.\n\nPewawancara: Baik.\n\nInforman: Ya.\n";
        SpeakerTurns turns = SpeakerTurns.of(text, List.of());
        assertThat(counts(turns)).isEqualTo("Informan 2, Pewawancara 1");
        assertThat(turns.turns().getFirst().range().start()).isEqualTo(form.length());
    }

    @Test
    void whatEndsAsASentenceInTheParagraphOfTheFormIsATurn() {
        assertThat(counts(SpeakerTurns.of(
                "Date: 3 May\nInterviewer: How are you, now that it is done and the rain is over?\n\nP: Fine.\n\nInterviewer: Oh.",
                List.of()))).isEqualTo("Interviewer 2, P 1");
    }

    @Test
    void beginsATurnRightAfterAFormThatEndsWithoutABlankLine() {
        assertThat(counts(
                SpeakerTurns.of("Date: 3 May\nInterviewer: How are you today?\nRespondent: Fine.\nInterviewer: Good.",
                        List.of())))
                .isEqualTo("Interviewer 2, Respondent 1");
    }

    @Test
    void endsATurnBeforeTheNextLabelWithoutBlankLinesStampsAndHeadings() {
        String text = "Ana: One.\n\nStill one.\n\n# Part two\n\n[00:10]\nBudi: Two.\nNote: he laughs.\n\nAna: Three.\n\nBudi: Four.\n\n";
        SpeakerTurns turns = SpeakerTurns.of(text, MarkdownHeadings.of(text));
        assertThat(turns.turns()).extracting(turn -> turn.range().cut(text)).containsExactly("Ana: One.\n\nStill one.",
                "Budi: Two.\nNote: he laughs.", "Ana: Three.", "Budi: Four.");
    }

    @Test
    void beginsATurnAtItsLabelWithItsMarks() {
        String text = "[00:01] **Ana:** Hi.\n[00:05] **Budi:** Hi.\n[00:07] **Ana:** So.\n[00:09] **Budi:** Yes.";
        assertThat(SpeakerTurns.of(text, List.of()).turns()).extracting(turn -> turn.range().cut(text))
                .containsExactly("**Ana:** Hi.", "**Budi:** Hi.", "**Ana:** So.", "**Budi:** Yes.");
    }

    @Test
    void writesASpeakerInOneWayOnly() {
        SpeakerTurns turns = SpeakerTurns.of("ANA: a.\nBudi: b.\nAna : c.\nBudi: d.", List.of());
        assertThat(turns.turns()).extracting(Section::label).containsExactly("ANA", "Budi", "ANA", "Budi");
        assertThat(turns.speakers()).extracting(ImportedSpeaker::label).containsExactly("ANA", "Budi");
    }

    @Test
    void makesTimeSectionsOfStampsOnTheirOwnLine() {
        String text = "[00:00]\na\n[00:10]\nb\n[00:20]\nc";
        assertThat(SpeakerTurns.of(text, List.of()).times()).extracting(Section::label, time -> time.range().cut(text))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("00:00", "[00:00]\na\n"),
                        org.assertj.core.groups.Tuple.tuple("00:10", "[00:10]\nb\n"),
                        org.assertj.core.groups.Tuple.tuple("00:20", "[00:20]\nc"));
    }

    private static Arguments row(String name, String text, String turns, String interviewers) {
        return Arguments.of(name, text, turns, interviewers);
    }

    private static Arguments row(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String counts(SpeakerTurns found) {
        Map<String, Long> counts = found.turns().stream()
                .collect(Collectors.groupingBy(Section::label, TreeMap::new, Collectors.counting()));
        return found.speakers().stream().map(speaker -> speaker.label() + " " + counts.get(speaker.label()))
                .collect(Collectors.joining(", "));
    }
}
