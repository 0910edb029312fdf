package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Finding;
import org.makna.model.MaknaException;

class TextDecoderTest {

    private static final String TEXT = "Où étais-tu ? — À la mairie, “dès huit heures”.\nÇa va.\n";
    private static final Path FILE = Path.of("talk.txt");

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE", "windows-1252,windows-1252"})
    void recognisesTheCharacterSetByTheBytesAlone(String charset, String reported) {
        TextDecoder.Decoded decoded = TextDecoder.decode(FILE, TEXT.getBytes(Charset.forName(charset)));
        assertThat(decoded.text()).isEqualTo(TEXT);
        assertThat(decoded.encoding()).isEqualTo(reported);
        // What everyone expects goes without saying.
        assertThat(decoded.findings()).hasSize(reported.equals("UTF-8") ? 0 : 1);
    }

    @Test
    void halfAPairInUtf16CostsNoGoodCharacter() {
        byte[] bytes = "\uFEFFabc\uD83DXdef \uDE00.".getBytes(StandardCharsets.UTF_16LE);
        // The encoder writes a question mark for half a pair: put the halves back.
        bytes[8] = 0x3D;
        bytes[9] = (byte) 0xD8;
        bytes[bytes.length - 4] = 0x00;
        bytes[bytes.length - 3] = (byte) 0xDE;
        TextDecoder.Decoded decoded = TextDecoder.decode(FILE, bytes);
        assertThat(CanonicalTextBuilder.canonical(decoded.text())).isEqualTo("abc\uFFFDXdef \uFFFD.");
    }

    @Test
    void aStrayNulDoesNotMakeAShortTextBinary() {
        assertThat(TextDecoder.decode(FILE, "satu\0dua".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("satu\0dua");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8 BOM", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE", "UTF-32LE,UTF-32LE"})
    void believesAByteOrderMark(String charset, String reported) {
        TextDecoder.Decoded decoded = TextDecoder.decode(FILE, ("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
        assertThat(CanonicalTextBuilder.canonical(decoded.text())).isEqualTo(TEXT);
        assertThat(decoded.encoding()).isEqualTo(reported);
    }

    @Test
    void keepsUtf8WhenOnlyAFewBytesAreBroken() {
        byte[] bytes = TEXT.repeat(10).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        TextDecoder.Decoded decoded = TextDecoder.decode(FILE, bytes);
        assertThat(decoded.encoding()).isEqualTo("UTF-8");
        assertThat(decoded.text()).startsWith(TEXT);
        assertThat(decoded.findings()).contains(Finding.repaired("intake.text.broken-bytes", 1L, "UTF-8"));
    }

    @Test
    void reportsBytesThatTheWesternSetLeavesUndefined() {
        byte[] bytes = {'a', (byte) 0x93, 'b', (byte) 0x94, (byte) 0x81, (byte) 0xE9};
        TextDecoder.Decoded decoded = TextDecoder.decode(FILE, bytes);
        assertThat(decoded.text()).isEqualTo("a“b”\u0081é");
        assertThat(decoded.findings()).contains(Finding.repaired("intake.text.undefined-bytes", 1L, "windows-1252"));
    }

    @Test
    void refusesAPictureThatCallsItselfText() {
        byte[] picture = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> TextDecoder.decode(FILE, picture)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("talk.txt").hasMessageContaining("PNG");
    }

    @Test
    void refusesBytesFullOfControlCharacters() {
        byte[] bytes = new byte[400];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 7);
        }
        assertThatThrownBy(() -> TextDecoder.decode(FILE, bytes)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("not text");
    }

    @Test
    void readsTextThatBeginsLikeABitmap() {
        assertThat(TextDecoder.decode(FILE, "BMW makes cars".getBytes(StandardCharsets.UTF_8)).text())
                .startsWith("BMW");
    }
}
