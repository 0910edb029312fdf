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
                row("chat with numbers, picture signs and names that are not in the address book",
                        "\u200E[12/03/24, 10.05.01] ~\u202FAna: Halo!\n[12/03/24, 10.06.02] Budi 😀: Ya?\n"
                                + "[12/03/24, 10:07:03\u202FAM] \u202A+62\u00A0812‑3456‑7890\u202C: Saya ikut.\n"
                                + "12/03/24 10.08 - ~Ana: Ayo.\n12/03/24 10.09 - Budi 😀: Oke.\n"
                                + "12/03/24 10.10 - +62 812‑3456‑7890: Baik.",
                        "Ana 2, Budi 😀 2, +62 812‑3456‑7890 2", ""),
                row("numbers of lines before names",
                        "1 I: How long is it now?\n2 R: Twelve years.\n3 I: And before?\n4 R: In town.", "I 2, R 2",
                        "I"),
                row("a number that is part of a name", "02 Rudi: Halo.\n01 Sari: Ya.\n02 Rudi: Lalu?\n01 Sari: Baik.",
                        "02 Rudi 2, 01 Sari 2", ""),
                row("a table of number, name and text",
                        "No\tSpeaker\tText\n1\tAna\tHow long is it?\n2\tBudi\tTwelve years.\n3\tAna\tWhy?\n"
                                + "4\tBudi\tMy father came.\n5\tAna\tAnd now?\n6\tBudi\tWe stay.",
                        "Ana 3, Budi 3", ""),
                row("a table of number, name with a colon and text",
                        "1\tInterviewer:\tHow?\n2\tBudi:\tSo.\n3\tInterviewer:\tWhy?\n4\tBudi:\tOh.",
                        "Interviewer 2, Budi 2", "Interviewer"),
                row("a table of number, time, name and text",
                        "1\t00:01\tAna\tHow is it?\n2\t00:04\tBudi\tGood.\n3\t00:07\tAna\tWhy?\n4\t00:09\tBudi\tIt is.\n"
                                + "5\t00:12\tAna\tAnd?\n6\t00:15\tBudi\tNo.",
                        "Ana 3, Budi 3", ""),
                row("a table of times and short answers only",
                        "00:07\tAna\tAnd then?\n00:09\tBudi\tI went.\n00:12\tAna\tAlone?\n00:14\tBudi\tYes.\n"
                                + "00:15\tAna\tWhen?\n00:17\tBudi\tIn May.",
                        "Ana 3, Budi 3", ""),
                row("the time below the name in its cell",
                        "Ana\n00:01\tHow is it?\nBudi\n00:04\tGood.\nAna\n00:07\tWhy?\nBudi\n00:09\tIt is.",
                        "Ana 2, Budi 2", ""),
                row("the time above the name in its cell",
                        "00:01\nAna\tHow is it?\n00:04\nBudi\tGood.\n00:07\nAna\tWhy?\n00:09\nBudi\tIt is.\n00:12\nAna\tOh.\n"
                                + "00:15\nBudi\tYes.",
                        "Ana 3, Budi 3", ""),
                row("name, time and words below each other",
                        "Ana Putri\n00:01\nHow is it?\n\nDoe, Jane\n00:04\nYes.\n\nAna Putri\n00:07\nWhy?\n\n"
                                + "Doe, Jane\n00:09\nYes.",
                        "Ana Putri 2, Doe, Jane 2", ""),
                row("titles behind a comma",
                        "Pewawancara: Apa kabar?\nDr. Siti Nurhaliza, M.Si.: Baik.\nPewawancara: Lalu?\n"
                                + "Dr. Siti Nurhaliza, M.Si.: Kami menunggu.",
                        "Pewawancara 2, Dr. Siti Nurhaliza, M.Si. 2", "Pewawancara"),
                row("family names first", "Doe, Jane: Hi.\nSmith, John A.: Yes?\nDoe, Jane: So.\nSmith, John A.: Good.",
                        "Doe, Jane 2, Smith, John A. 2", ""),
                row("remarks in brackets behind names",
                        "Ana (Jakarta, 34 th): Hi.\nBudi (Bandung, 40 th): Yes?\nAna (Jakarta, 34 th): So.\n"
                                + "Budi (Bandung, 40 th): Good.",
                        "Ana (Jakarta, 34 th) 2, Budi (Bandung, 40 th) 2", ""),
                row("Amharic", "ጠያቂ፦ ሰላም።\nአበበ፦ ሰላም።\nጠያቂ፦ እንዴት?\nአበበ፦ ደህና።", "ጠያቂ 2, አበበ 2", ""),
                row("Armenian", "Աննա՝ Բարև։\nԱրամ՝ Բարև։\nԱննա՝ Ինչպե՞ս։\nԱրամ՝ Լավ։", "Աննա 2, Արամ 2", ""),
                row("a name that is a word",
                        "Interviewer: How?\nSo: Well.\nInterviewer: Why?\nSo: Oh.\nInterviewer: And?\nSo: No.",
                        "Interviewer 3, So 3", "Interviewer"),
                row("a name that is an Indonesian word among others",
                        "Hari: a b.\nBudi: c d.\nHari: e f.\nCitra: g h.\nHari: i j.\nBudi: k l.\nHari: m n.\n"
                                + "Budi: o p.\nCitra: q r.\nBudi: s t.",
                        "Hari 4, Budi 4, Citra 2", ""),
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
                row("three in strict rotation",
                        "Ana: What did you do?\nBudi: Yes.\nJoko: And why?\n".repeat(4), "Ana 4, Budi 4, Joko 4", ""),
                row("three in strict rotation, the names above their words",
                        "Ana:\nWhat did you do?\n\nBudi:\nI went.\n\nJoko:\nI stayed.\n\n".repeat(3),
                        "Ana 3, Budi 3, Joko 3", ""),
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
                row("turns of phrase",
                        "It was hard.\nI mean: nobody came.\nWe waited.\nI mean: for hours.\n".repeat(3)
                                + "Maksudnya: lama.\nKami pulang.\nMaksudnya: besok lagi.\n".repeat(3)),
                row("Indonesian remarks", "Kami berbicara.\nCatatan: ia lelah.\nLalu pulang.\nCatatan: hujan."),
                row("times", "10:30 we met.\n11:45 we ate.\nAt 12:15 we left.\nJam 13:00 selesai."),
                row("addresses", "http://a.example/x\nhttps://b.example/y\nhttp://c.example\nhttps://d.example"),
                row("a form", "Location: Bandung\nDate: 3 May 2024\nTanggal: 3 Mei\nDuration: 40 minutes"),
                row("a form with offices",
                        "Interviewer: Ana\nRespondent: Budi\nDate: 3 May\n\nWe met at noon and talked."),
                row("repeated form",
                        "Strength: a b\nWeakness: c d\nChance: e f\nStrength: g h\nWeakness: i j\nChance: k l"),
                row("repeated form with sentences",
                        "Strength: A good team.\nWeakness: No money.\nChance: A new road.\n".repeat(4)),
                row("a bibliography with first names",
                        "Creswell, John: Research Design. Sage 2014.\nDenzin, Norman: Handbook. Sage 2005.\n"
                                + "Creswell, John: Inquiry. 2013.\nDenzin, Norman: Handbook 4. 2011.\n"
                                + "Creswell, John: Mixed. 2007."),
                row("places before bare figures", "Bandung, Jawa Barat: 400\nDenpasar, Bali: 300\n".repeat(3)),
                row("a numbered list of two kinds",
                        "1 Aims: improve health\n2 Costs: money\n3 Aims: improve schools\n4 Costs: people\n"
                                + "5 Aims: roads\n6 Costs: loans"),
                row("a numbered list with points of two kinds",
                        "1. Strengths: good team\n2. Weaknesses: no money\n3. Strengths: location\n"
                                + "4. Weaknesses: noise\n5. Strengths: staff\n6. Weaknesses: traffic"),
                row("a numbered table without heads",
                        "1\tRice\tis cheap this year\n2\tFish\tis dear this year\n3\tRice\tis cheap again now\n"
                                + "4\tFish\tis dear again now\n5\tRice\tis what we eat\n6\tFish\tis for feasts only"),
                row("a table of what was seen at times of the day",
                        "10:30\tKitchen\ttwo women cook for all\n10:40\tYard\tmen talk of the harvest\n"
                                + "10:50\tKitchen\tsoup is ready to eat\n11:00\tYard\tmen eat and are silent\n"
                                + "11:10\tKitchen\twashing of the plates\n11:20\tYard\tempty until the evening"),
                row("what was seen at times of the day",
                        "[10:30] Kitchen: two women cook\n[10:40] Yard: men talk\n[10:50] Kitchen: soup is ready\n"
                                + "[11:00] Yard: men eat\n[11:10] Kitchen: washing\n[11:20] Yard: empty"),
                row("a wide table", "Low\tgood\tfair here\tbad\tgood\tfair\nHigh\t\t\t\t\t\n".repeat(6)),
                row("letters",
                        "From: Ana\nTo: Budi\nSubject: Hello\nHi there.\nFrom: Budi\nTo: Ana\nSubject: Re: Hello\nHi.\n"
                                .repeat(12)),
                row("a log", "ERROR: disk full\nWARN: slow\nERROR: no net\nWARN: slow\nINFO: ok\nINFO: ok"),
                row("days of the week", "Monday: school\nTuesday: work\n".repeat(3)),
                row("a recipe", "Ingredients: flour\nPreparation: mix all\n".repeat(3) + "Serves: 4"),
                row("one-off labels",
                        "The reasons are these.\nCost: it is dear.\nSpeed: it is slow.\nTrust: there is none."),
                row("sounds", "[laughs] I said.\n[pause]\n[laughs] Again.\n[inaudible 00:12]\n[pause]\n[laughs]"),
                row("places before numbers",
                        "Bandung, Jawa Barat: 3 of all.\nDenpasar, Bali: 4 of all.\nMedan, Sumatra Utara: 5 of all.\n"
                                + "Bandung, Jawa Barat: 6 of all.\nDenpasar, Bali: 7 of all.\nMedan, Sumatra Utara: 8."),
                row("times of day",
                        "Um 10:30 Uhr: Beginn.\nUm 11:30 Uhr: Pause.\nUm 10:30 Uhr: Beginn.\nUm 11:30 Uhr: Pause."),
                row("days", "1.03.2024: We went.\n2.03.2024: We stayed.\n2.03.2024: We ate.\n3.03.2024: We left.\n"
                        + "1.03.2024: Again."),
                row("a numbered list",
                        "1 Apples: are good.\n2 Pears: are good.\n3 Plums: are good.\n4 Nuts: are good."),
                row("a numbered list that begins anew",
                        "1 Cost: is low.\n2 Speed: is high.\n3 Trust: is low.\n4 Cost: is high.\n5 Speed: is low.\n"
                                + "6 Trust: is high."),
                row("a numbered table of something else",
                        "No\tRegion\tComment\n1\tBandung\tIt is good here.\n2\tMedan\tIt is good here.\n"
                                + "3\tBandung\tIt is bad here.\n4\tMedan\tIt is bad here.\n5\tBandung\tIt is so.\n"
                                + "6\tMedan\tIt is so."),
                row("a programme", "09:00\nOpening\n10:00\nCoffee\n11:00\nSession\n12:00\nCoffee\n13:00\nSession"),
                row("a programme with its times below",
                        "Opening\n09:00\nin the hall.\nSession\n10:00\nin the hall.\nLunch\n11:00\nin town.\n"
                                + "Session\n12:00\nin the hall.\nCoffee\n13:00\nin the hall.\nCoffee\n14:00\nin town."),
                row("steps",
                        "First: boil.\nThen: add.\nFirst: cut.\nThen: mix.\nFirst: eat.\nThen: wash.\nFirst: rest.\n"
                                + "Then: sleep."),
                row("references", "Doe, J. (2001). The village: a study.\nSmith, A. (2002). Trust: an essay.\n"
                        + "Doe, J. (2001). The village: a study.\nSmith, A. (2002). Trust: an essay."),
                row("Armenian sentences", "Այսօր՝ մենք գնացինք։\nԱյսօր՝ լավ է։\n"
                        + "Սա պարզ տեքստ է։\n".repeat(20) + "Վաղը՝ կգանք։\nՎաղը՝ այո։"),
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
    void whatAChatItselfSaysIsNobodysTurn() {
        String text = """
                12/03/24 10.01 - Ana menambahkan Budi
                12/03/24 10.05 - Ana: Halo semua.
                12/03/24 10.06 - Budi: Ya?
                Saya di sini.
                12/03/24 10.07 - Ana keluar
                12/03/24 10.08 - Budi: Lho.
                12/03/24 10.09 - Ana: Maaf.
                12/03/24 10.10 - Budi keluar
                """;
        assertThat(SpeakerTurns.of(text, List.of()).turns()).extracting(turn -> turn.range().cut(text))
                .containsExactly("Ana: Halo semua.", "Budi: Ya?\nSaya di sini.", "Budi: Lho.", "Ana: Maaf.");
    }

    @Test
    void wordsThatHeadRemarksStayRemarksBesideAnInterviewer() {
        String text = "Interviewer: How is it?\nNote: on the other tape.\n".repeat(6);
        assertThat(SpeakerTurns.of(text, List.of()).speakers()).extracting(ImportedSpeaker::label)
                .doesNotContain("Note");
    }

    @Test
    void stepsAndNumberedWordsBesideAnInterviewerAreNobody() {
        for (String line : List.of("Step 2: close it", "2 Means: money", "Stage 3: open it")) {
            String text = ("Interviewer: What then?\nRespondent: Yes.\n" + line + "\n").repeat(4);
            assertThat(SpeakerTurns.of(text, List.of()).speakers()).as(line).extracting(ImportedSpeaker::label)
                    .containsExactly("Interviewer", "Respondent");
        }
    }

    @Test
    void whoAlwaysSaysTheSameSpeaks() {
        String text = "Interviewer: What then?\nRespondent: It rained.\nIbu 2: Ya.\nBu Siti: ya\n".repeat(4);
        assertThat(SpeakerTurns.of(text, List.of()).speakers()).extracting(ImportedSpeaker::label)
                .containsExactly("Interviewer", "Respondent", "Ibu 2", "Bu Siti");
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
