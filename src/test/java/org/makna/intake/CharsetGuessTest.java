package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Finding;

/** Short interviews in the character sets of their countries; real ones where {@code makna.data} names their folder. */
class CharsetGuessTest {

    private static final Path FILE = Path.of("talk.txt");

    private static TextDecoder.Decoded decode(String text, String charset) {
        return TextDecoder.decode(FILE, text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1250 | Pytanie: Jak często korzysta Pani z mediów społecznościowych? Odpowiedź: Właściwie każdego dnia.
            ISO-8859-2   | Otázka: Jak často používáte sociální sítě? Odpověď: Myslím, že každý den, někdy častěji.
            windows-1251 | Вопрос: Как часто вы пользуетесь социальными сетями? Ответ: Почти каждый день, с утра до вечера.
            KOI8-R       | Вопрос: Как часто вы пользуетесь социальными сетями? Ответ: Почти каждый день, с утра до вечера.
            ISO-8859-5   | Вопрос: Как часто вы пользуетесь социальными сетями? Ответ: Почти каждый день, с утра до вечера.
            windows-1253 | Ερώτηση: Πόσο συχνά χρησιμοποιείτε τα μέσα; Απάντηση: Σχεδόν κάθε μέρα, από το πρωί ως το βράδυ.
            windows-1254 | Soru: Sosyal medyayı ne sıklıkla kullanıyorsunuz? Yanıt: Hemen her gün, sabahtan akşama değin işte.
            windows-1255 | שאלה: באיזו תדירות אתה משתמש ברשתות החברתיות? תשובה: כמעט כל יום, מהבוקר עד הערב.
            windows-1256 | سؤال: كم مرة تستخدم وسائل التواصل الاجتماعي؟ جواب: كل يوم تقريبا، من الصباح إلى المساء.
            ISO-8859-6   | سؤال: كم مرة تستخدم وسائل التواصل الاجتماعي؟ جواب: كل يوم تقريبا، من الصباح إلى المساء.
            windows-1252 | Frage: Wie oft nutzen Sie soziale Medien? Antwort: Häufig, „fast täglich“, für Ämter und Behörden.
            windows-1252 | Pertanyaan: “Apa harapan Bapak?” Jawaban: Kami harap layanan itu – akhirnya – lebih cepat…
            windows-1252 | Il disait « déjà-vu » à São Paulo; ça coûte 20 € par mois, hélas.
            ISO-8859-15  | Le cœur de l'œuvre, c'est la sœur qui a payé 20 € à l'hôpital, dit-elle, en été.
            windows-31j  | 質問：ソーシャルメディアをどのくらい使いますか。回答：ほとんど毎日使っています。朝から晩まで見ています。
            EUC-JP       | 質問：ソーシャルメディアをどのくらい使いますか。回答：ほとんど毎日使っています。朝から晩まで見ています。
            ISO-2022-JP  | 質問：ソーシャルメディアをどのくらい使いますか。回答：ほとんど毎日使っています。
            GB18030      | 问：您多久使用一次社交媒体？答：几乎每天都用，从早到晚都在看手机，大家都是这样的。
            Big5         | 問：您多久使用一次社群媒體？答：幾乎每天都用，從早到晚都在看手機，大家都是這樣的。
            x-windows-874 | ถาม: คุณใช้สื่อสังคมบ่อยแค่ไหน ตอบ: แทบทุกวัน ตั้งแต่เช้าจนถึงค่ำ ราคาไม่แพงนะ
            EUC-KR       | 질문: 소셜 미디어를 얼마나 자주 사용하십니까? 답변: 거의 매일 사용합니다. 아침부터 저녁까지 봅니다.
            windows-1252 | Café à la carte
            windows-1252 | naïve
            windows-1251 | Спасибо вам!
            UTF-16LE     | 问：您多久使用一次社交媒体？答：几乎每天都用 从早到晚都在看手机 1 大家都是这样的。
            UTF-16BE     | 질문: 소셜 미디어를 얼마나 자주 사용하십니까? 답변: 거의 매일 사용합니다. 아침부터
            """)
    void readsWhatWasWritten(String charset, String text) {
        TextDecoder.Decoded decoded = decode(text, charset);
        assertThat(decoded.text()).as(decoded.encoding()).isEqualTo(text);
        assertThat(decoded.findings().getFirst().message().args()).containsExactly(decoded.encoding());
    }

    @Test
    void fewAccentsAmongMuchAsciiAreEnough() {
        String long_ = "The interview went on and nobody used an accent.\n".repeat(2000);
        String text = long_ + "Wir hätten gern mehr Zeit gehabt.\nDas wäre schön.\n";
        assertThat(decode(text, "windows-1252").text()).isEqualTo(text);
        assertThat(decode(long_ + "Было бы хорошо, сказала она.\n", "windows-1251").text()).contains("хорошо, сказала");
    }

    @Test
    void saysWhichSetWasGuessed() {
        assertThat(decode("Как часто вы это читаете? Почти каждый день.", "KOI8-R").findings())
                .containsExactly(Finding.note("intake.text.encoding-guessed", "KOI8-R"));
        assertThat(decode("毎日使っています。朝から晩まで見ています。", "windows-31j").encoding()).isEqualTo("Shift-JIS");
    }

    @Test
    void noBytesWhateverMakeItFail() {
        for (int seed = 0; seed < 200; seed++) {
            byte[] bytes = new byte[seed * 7];
            new Random(seed).nextBytes(bytes);
            assertThat(CharsetGuess.of(bytes)).as("seed %s", seed).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar_cp1256.srt,ar_source_utf8.srt", "ar_utf-8-sig.srt,ar_source_utf8.srt",
            "fr_cp1252.txt,fr_source_utf8.txt", "fr_utf-16.txt,fr_source_utf8.txt",
            "fr_utf-8-sig.txt,fr_source_utf8.txt", "fr_iso-8859-15.txt,fr_source_utf8.txt",
            "he_utf-16.txt,he_source_utf8.txt", "id_cp1252.txt,id_source_utf8.txt",
            "id_utf-16-le.txt,id_source_utf8.txt", "ja_cp932.srt,ja_source_utf8.srt",
            "pt_cp1252.txt,pt_source_utf8.txt", "zh_gb18030.md,zh_source_utf8.md"})
    void realFilesReadAsTheirOriginals(String name, String source) throws IOException {
        Path folder = data().resolve("6_derived/encodings");
        byte[] original = Files.readAllBytes(folder.resolve(source));
        String expected = CanonicalTextBuilder.canonical(new String(original, StandardCharsets.UTF_8));
        TextDecoder.Decoded decoded = TextDecoder.decode(folder.resolve(name),
                Files.readAllBytes(folder.resolve(name)));
        String text = CanonicalTextBuilder.canonical(decoded.text());
        if (name.contains("8859-15")) {
            // This set lacks some of the characters; they had been written as question marks.
            Charset set = Charset.forName("ISO-8859-15");
            expected = new String(expected.getBytes(set), set);
        }
        assertThat(text.equals(expected)).as("%s read as %s", name, decoded.encoding()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"he_source_utf8.txt,windows-1255", "he_source_utf8.txt,UTF-16BE", "ja_source_utf8.srt,EUC-JP",
            "ar_source_utf8.srt,windows-1256", "zh_source_utf8.md,GB18030", "zh_source_utf8.md,UTF-16LE",
            "ja_source_utf8.srt,UTF-16BE", "pt_source_utf8.txt,windows-1252"})
    void realTextsReadTheSameInAnotherSet(String source, String charset) throws IOException {
        byte[] original = Files.readAllBytes(data().resolve("6_derived/encodings").resolve(source));
        String text = new String(original, StandardCharsets.UTF_8);
        Charset set = Charset.forName(charset);
        String writable = new String(text.getBytes(set), set);
        TextDecoder.Decoded decoded = TextDecoder.decode(Path.of(source), writable.getBytes(set));
        assertThat(decoded.text().equals(writable)).as("%s read as %s", source, decoded.encoding()).isTrue();
    }

    private static Path data() {
        String data = System.getProperty("makna.data", "");
        assumeTrue(!data.isBlank(), "The property makna.data names no folder of real files");
        return Path.of(data);
    }
}
