package org.makna.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that tell by themselves what a label before a colon is. All comparisons are in lower case. */
final class SpeakerWords {

    private static final Set<String> INTERVIEWERS = words("""
            interviewer, int, intv, iv, ir, i, q, question, questioner, moderator, mod, facilitator,
            researcher, host, presenter, reporter, journalist, enumerator, interviewing,
            pewawancara, peneliti, penanya, pertanyaan, tanya, fasilitator, pewara, pembawa acara, wartawan, penemuduga,
            entrevistador, entrevistadora, moderador, moderadora, pregunta, investigador, investigadora, pesquisador,
            pesquisadora, pergunta, intervieweur, intervieweuse, enquêteur, enquêtrice, enqueteur, enquetrice,
            chercheur, chercheuse, animateur, animatrice, interviewerin, interviewende, moderatorin, fragesteller,
            fragestellerin, frage, forscherin, forscher, intervistatore, intervistatrice, moderatore, moderatrice,
            onderzoeker, interviewster, vraag, intervjuare, intervjuer, forskare, haastattelija, görüşmeci,
            araştırmacı, prowadzący, prowadząca, ankieter, badacz, badaczka, интервьюер, ведущий, ведущая, модератор,
            采访者, 訪談者, 访谈者, 主持人, 记者, 記者, 研究者, 问, 問, インタビュアー, 聞き手, 司会, 司会者,
            질문자, 면접자, 면접관, 진행자, 연구자, المحاور, المحاورة, الباحث, الباحثة, السائل, سؤال, מראיין, מראיינת, מנחה, חוקר, חוקרת,
            phỏng vấn viên, người phỏng vấn, ผู้สัมภาษณ์""");

    private static final Set<String> RESPONDENTS = words("""
            interviewee, respondent, participant, informant, subject, speaker, answer, guest,
            unknown speaker, male, female, man, woman, all, several, group,
            informan, narasumber, responden, partisipan, peserta, jawaban, jawab, terwawancara, subjek, pembicara,
            entrevistado, entrevistada, participante, respuesta, resposta, informante, interviewé, interviewée, enquêté,
            enquêtée, répondant, répondante, participante, interviewte, befragter, befragte, befragt, antwort,
            teilnehmer, teilnehmerin, intervistato, intervistata, partecipante, geïnterviewde, respondente, informand,
            participent, deltagare, katılımcı, rozmówca, респондент, участник, участница,
            受访者, 受訪者, 被访者, 答, 回答者, 参加者, 話し手, 응답자, 참여자, 참가자, المشارك, المشاركة, المستجيب, جواب, מרואיין, מרואיינת,
            משתתף, משתתפת, người trả lời, ผู้ให้สัมภาษณ์""");

    private static final Set<String> NEVER = words("""
            note, notes, nb, n.b, ps, p.s, catatan, keterangan, date, tanggal, tgl, hari, day, time, waktu, jam, pukul,
            duration, durasi, length, start, end, mulai, selesai, place, tempat, location, lokasi, venue, topic, topik,
            tema, theme, subject line, re, title, judul, subtitle, source, sumber, url, http, https, www, link, links, mailto, doi,
            isbn, email, e-mail, phone, telephone, tel, telepon, no, nomor, hp, fax, name, nama, age, usia, umur, gender,
            sex, jenis kelamin, occupation, pekerjaan, profession, education, pendidikan, address, alamat, status,
            example, examples, contoh, e.g, eg, i.e, ie, warning, important, penting, tip, tips, hint, figure, fig,
            table, gambar, tabel, foto, photo, image, keywords, keyword, tags, kata kunci, abstract, abstrak, summary, ringkasan,
            introduction, background, methods, method, results, result, hasil, conclusion, kesimpulan, discussion, references,
            file, filename, version, author, authors, penulis, transcriber, transcribed by, transcript, transcription,
            transkrip, recording, rekaman, audio, language, bahasa, participants, participants present, respondents, interviewees, interviewers, attendees, peserta rapat,
            podcast, media, speakers, category, categories, kategori, description, deskripsi, todo, see, see also, also,
            however, therefore, firstly, secondly, thirdly, first, second, third, finally, next, then, so, and, but,
            yes, well, okay, ok, because, pertama, kedua, ketiga, misalnya, yaitu, antara lain, sebagai berikut,
            kutipan, quote, quotation, quotes,
            from, to, cc, bcc, sent, dari, kepada, perihal, dikirim,
            error, warn, info, debug, fatal, trace, ingredients, preparation, serves, bahan, bahan-bahan, cara membuat,
            strength, strengths, weakness, weaknesses, opportunity, opportunities, threat, threats, kekuatan, kelemahan, peluang,
            ancaman, pro, pros, con, cons, contra, problem, problems, solution, solutions, masalah, solusi, goal, goals, tujuan,
            i mean, i think, i said, you know, you see, that is, that means, for example, for instance, in other words, in short,
            in fact, the thing is, the point is, maksudnya, maksud saya, artinya, intinya, dengan kata lain, singkatnya, contohnya,
            misalkan, means, definition, definisi, step, steps, langkah, pasal, ayat,
            monday, tuesday, wednesday, thursday, friday, saturday, sunday, senin, selasa, rabu, kamis, jumat, sabtu, minggu,
            jadi, tetapi, lalu, kemudian, fecha, lugar, hora, tema, nota, título, date et lieu, lieu, heure, datum, ort, zeit, uhrzeit,
            dauer, ساعة, تاريخ, מועד, תאריך, נכחו, סדר היום, 日期, 时间, 地点, 主题, 日時, 場所, 位置, 幻灯片, 날짜, 장소""");

    /** Words of {@link #NEVER} that people are called too. */
    private static final Set<String> NAMES_TOO = words("""
            day, hari, tema, media, re, title, link, doi, ie, age, fax, tel, no, ps, place, venue, location, end, start, foto, photo,
            file, summary, audio, podcast, version, see, also, next, then, so, and, but, well, okay, because, first, second,
            third, pertama, kedua, ketiga, lalu, kemudian, jadi, friday, rabu, to, pro, lugar, hora, lieu, ort, zeit, dauer, penting, tip, tips, status,
            bahasa, source, example, warning, subject line""");

    /** What stands above the names in a table of turns. */
    private static final Set<String> HEADS = words("""
            speaker, speakers, name, names, who, person, participant, participants, role, nama, pembicara, penutur, peran, siapa,
            partisipan, peserta, informan, hablante, nombre, quién, falante, nome, locuteur, nom, qui, intervenant, sprecher,
            sprecherin, sprechende, wer, spreker, naam, parlante, konuşmacı, mówca, говорящий, имя, 发言人, 说话人, 姓名, 話者, 発言者, 氏名,
            화자, 이름, المتحدث, الاسم, דובר, שם""");

    /** What transcribers put in brackets about sounds rather than speakers. */
    private static final Pattern SOUND = Pattern.compile(
            "(?iu)\\b(?:laugh\\w*|chuckl\\w*|pauses?|silen\\w*|inaudible|unintelligible|indistinct|cross-?talk|overlap\\w*"
                    + "|music|applause|noise|sigh\\w*|cough\\w*|redacted|break|interrupt\\w*|recording|phone|beep|unclear"
                    + "|tertawa|tawa|jeda|hening|diam|musik|tepuk|suara|tidak jelas|batuk|rires?|risas?|lachen|lacht|pausa"
                    + "|end|start|begin|sic|x+)\\b|^[^\\p{L}]*$|笑");

    private static final Pattern UNNAMED = Pattern.compile("\\([^)]*\\)|[\\d#._\\-]+|\\s+$");

    private static final Pattern WORD_END = Pattern.compile("[\\s()\\d/_\\-.]+");

    private SpeakerWords() {
    }

    private static Set<String> words(String list) {
        return Set.of(Arrays.stream(list.split(",")).map(String::strip).distinct().toArray(String[]::new));
    }

    /** The label in small letters without numbers and remarks, so that {@code Interviewer 2} is an interviewer. */
    private static String stem(String label) {
        return UNNAMED.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    /** Whether the label names an interviewer. */
    static boolean isInterviewer(String label) {
        String stem = stem(label);
        if (INTERVIEWERS.contains(stem)) {
            return true;
        }
        // "Ana (interviewer)" and "Pewara Wanita": a word of the label may say it, if it is more than an initial.
        for (String word : WORD_END.split(label.toLowerCase(Locale.ROOT))) {
            if (word.length() > 3 && !word.equals("question") && INTERVIEWERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the label is a word for someone who speaks in an interview; initials are not, they prove nothing alone. */
    static boolean isKnown(String label) {
        String stem = stem(label);
        boolean latinInitial = stem.length() < 2 && stem.chars().allMatch(c -> c < 0x250);
        if (latinInitial) {
            return false;
        }
        if (INTERVIEWERS.contains(stem) || RESPONDENTS.contains(stem)) {
            return true;
        }
        String first = stem.split(" ", 2)[0];
        return first.length() > 3 && (INTERVIEWERS.contains(first) || RESPONDENTS.contains(first))
                || isInterviewer(label);
    }

    /** Whether the label is a word that heads a remark or a field of a form, never a speaker. */
    static boolean isNever(String label) {
        String lower = label.toLowerCase(Locale.ROOT).strip();
        return NEVER.contains(lower) || NEVER.contains(stem(label)) && !isKnown(label);
    }

    /** Whether a word that is never a speaker by itself is what some people are called. */
    static boolean mayBeName(String label) {
        return NAMES_TOO.contains(label.toLowerCase(Locale.ROOT).strip());
    }

    /** Whether a cell of the first row says that the names of speakers stand below. */
    static boolean headsSpeakers(String cell) {
        String stem = stem(cell);
        return HEADS.contains(stem) || isKnown(stem);
    }

    /** Whether a label in brackets is a remark of the transcriber. */
    static boolean isSound(String label) {
        return SOUND.matcher(label).find();
    }
}
