package org.makna.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;

/**
 * Finds out in which character set a text file was written.
 *
 * <p>A byte order mark decides; then zero bytes, which betray UTF-16; then whether the bytes are UTF-8. Of what is left
 * {@link CharsetGuess} tells the older sets apart. A file that is UTF-8 but for a few broken bytes stays UTF-8, because the
 * other reading would garble every accent in it. What was chosen is always reported.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName(CharsetGuess.WESTERN);
    /** The seven-bit set of older Japanese mail shifts to its own characters with this; no text in another set does. */
    private static final Pattern JAPANESE_SHIFT = Pattern.compile("\u001B\\$[@B]");
    /** The bytes that Windows-1252 leaves undefined. */
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";
    private static final int SAMPLE = 1 << 16;
    /** Above this share of control characters nobody wrote the file as text. */
    private static final double MOST_CONTROLS = 0.03;
    /** So many may stand in any text, however short; they are dropped or kept where the canonical text is made. */
    private static final int FEW_CONTROLS = 3;
    private static final int VALID_PER_BROKEN = 20;

    private TextDecoder() {
    }

    /**
     * A decoded file.
     *
     * @param text     its characters, not yet canonical
     * @param encoding name of the character set
     * @param findings the set, and what did not fit it
     */
    record Decoded(String text, String encoding, List<Finding> findings) {}

    /**
     * Decodes the bytes of a file.
     *
     * @throws MaknaException naming the file, if the bytes are no text
     */
    static Decoded decode(Path file, byte[] bytes) {
        return decode(file, bytes, null);
    }

    /**
     * Decodes the bytes of a file that may say itself how.
     *
     * @param declared what the file says, believed where its bytes fit it and are not UTF-8; null when it says nothing
     * @throws MaknaException naming the file, if the bytes are no text
     */
    static Decoded decode(Path file, byte[] bytes, @Nullable Charset declared) {
        return decode(file, bytes, declared, null);
    }

    /**
     * Decodes the bytes of a file of which somebody may have said how.
     *
     * @param declared what the file says, or null
     * @param chosen   what somebody chose, which is believed whatever comes out; null to find it out
     * @throws MaknaException naming the file, if the bytes are no text
     */
    static Decoded decode(Path file, byte[] bytes, @Nullable Charset declared, @Nullable Charset chosen) {
        FileSignature signature = FileSignature.of(bytes);
        if (signature.isBinary()) {
            throw new MaknaException("intake.text.binary", file.toString(), signature.name());
        }
        Decoded decoded = chosen == null ? decode(bytes, declared) : asChosen(bytes, chosen);
        if (controlShare(decoded.text) > MOST_CONTROLS) {
            throw new MaknaException("intake.text.unknown", file.toString());
        }
        return decoded;
    }

    private static Decoded decode(byte[] bytes, @Nullable Charset declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return replacing(bytes, StandardCharsets.UTF_8, "UTF-8 BOM");
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return replacing(bytes, Charset.forName("UTF-32LE"), "UTF-32LE");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, ByteOrder.LITTLE_ENDIAN, "UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, ByteOrder.BIG_ENDIAN, "UTF-16BE");
        }
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        double evenZeros = zeroShare(bytes, 0, length);
        double oddZeros = zeroShare(bytes, 1, length);
        if (oddZeros > 0.4 && evenZeros < 0.05) {
            return utf16(bytes, ByteOrder.LITTLE_ENDIAN, "UTF-16LE");
        }
        if (evenZeros > 0.4 && oddZeros < 0.05) {
            return utf16(bytes, ByteOrder.BIG_ENDIAN, "UTF-16BE");
        }
        try {
            String text = strictly(bytes, StandardCharsets.UTF_8);
            if (JAPANESE_SHIFT.matcher(text).find()) {
                return replacing(bytes, Charset.forName("ISO-2022-JP"), "ISO-2022-JP");
            }
            // Plain UTF-8 is what everyone expects; the report names it without a note of its own.
            return new Decoded(text, "UTF-8", List.of());
        } catch (CharacterCodingException e) {
            Decoded asDeclared = declared == null ? null : asDeclared(bytes, declared);
            if (asDeclared != null) {
                return asDeclared;
            }
            return isNearlyUtf8(bytes)
                    ? replacing(bytes, StandardCharsets.UTF_8, "UTF-8")
                    : evenZeros + oddZeros > 0 ? zeros(bytes) : older(bytes);
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static @Nullable Decoded asDeclared(byte[] bytes, Charset declared) {
        try {
            String name = spoken(declared);
            return new Decoded(strictly(bytes, declared), name, List.of(Finding.note("intake.text.encoding", name)));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Bytes with zeros among them: the units of UTF-16 in a script without many spaces, if good characters come out. */
    private static Decoded zeros(byte[] bytes) {
        String little = new String(bytes, StandardCharsets.UTF_16LE);
        String big = new String(bytes, StandardCharsets.UTF_16BE);
        double oddLittle = DecodedOddness.share(little);
        double oddBig = DecodedOddness.share(big);
        if (Math.min(oddLittle, oddBig) > MOST_CONTROLS) {
            return older(bytes);
        }
        return oddLittle <= oddBig
                ? utf16(bytes, ByteOrder.LITTLE_ENDIAN, "UTF-16LE")
                : utf16(bytes, ByteOrder.BIG_ENDIAN, "UTF-16BE");
    }

    private static Decoded older(byte[] bytes) {
        Charset guess = CharsetGuess.of(bytes);
        if (guess.equals(WINDOWS_1252)) {
            return western(bytes);
        }
        Decoded decoded = replacing(bytes, guess, spoken(guess));
        List<Finding> findings = new ArrayList<>(decoded.findings);
        findings.set(0, Finding.note("intake.text.encoding-guessed", decoded.encoding));
        return new Decoded(decoded.text, decoded.encoding, findings);
    }

    private static Decoded asChosen(byte[] bytes, Charset chosen) {
        Decoded decoded = chosen.equals(StandardCharsets.UTF_16LE)
                ? utf16(bytes, ByteOrder.LITTLE_ENDIAN, "UTF-16LE")
                : chosen.equals(StandardCharsets.UTF_16BE)
                        ? utf16(bytes, ByteOrder.BIG_ENDIAN, "UTF-16BE")
                        : chosen.equals(WINDOWS_1252) ? western(bytes) : replacing(bytes, chosen, spoken(chosen));
        List<Finding> findings = new ArrayList<>(decoded.findings);
        findings.set(0, Finding.note("intake.text.encoding-chosen", decoded.encoding));
        return new Decoded(decoded.text, decoded.encoding, findings);
    }

    /** The name that people know the set by. */
    private static String spoken(Charset charset) {
        return switch (charset.name()) {
            case "windows-31j" -> "Shift-JIS";
            case "x-windows-949" -> "EUC-KR";
            case "x-windows-950" -> "Big5";
            case "x-windows-874" -> "windows-874";
            default -> charset.name();
        };
    }

    /**
     * Takes the units as they are. A decoder would take half a pair together with the good character after it for one error;
     * half a pair alone is repaired where the canonical text is made.
     */
    private static Decoded utf16(byte[] bytes, ByteOrder order, String name) {
        String text = ByteBuffer.wrap(bytes, 0, bytes.length & ~1).order(order).asCharBuffer().toString();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.note("intake.text.encoding", name));
        if (bytes.length % 2 != 0) {
            findings.add(Finding.repaired("intake.text.broken-bytes", 1, name));
        }
        return new Decoded(text, name, findings);
    }

    /** Decodes with U+FFFD for what does not fit, and counts it. */
    private static Decoded replacing(byte[] bytes, Charset charset, String name) {
        String text = new String(bytes, charset);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.note("intake.text.encoding", name));
        long broken = text.codePoints().filter(c -> c == 0xFFFD).count();
        if (broken > 0) {
            findings.add(Finding.repaired("intake.text.broken-bytes", broken, name));
        }
        return new Decoded(text, name, findings);
    }

    private static Decoded western(byte[] bytes) {
        // The undefined bytes are kept as the control characters that ISO-8859-1 gives them.
        StringBuilder text = new StringBuilder(new String(bytes, WINDOWS_1252));
        long undefined = 0;
        for (int i = 0; i < bytes.length; i++) {
            char raw = (char) (bytes[i] & 0xFF);
            if (UNDEFINED.indexOf(raw) >= 0) {
                text.setCharAt(i, raw);
                undefined++;
            }
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.note("intake.text.encoding-guessed", CharsetGuess.WESTERN));
        if (undefined > 0) {
            findings.add(Finding.repaired("intake.text.undefined-bytes", undefined, CharsetGuess.WESTERN));
        }
        return new Decoded(text.toString(), CharsetGuess.WESTERN, findings);
    }

    /** Whether well-formed sequences of several bytes are many more than broken ones. */
    private static boolean isNearlyUtf8(byte[] bytes) {
        long broken = 0;
        long valid = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            int length = lead < 0x80
                    ? 1
                    : lead >= 0xC2 && lead < 0xE0
                            ? 2
                            : lead >= 0xE0 && lead < 0xF0
                                    ? 3
                                    : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
            if (length == 0 || !continues(bytes, i, length)) {
                broken++;
                i++;
            } else {
                valid += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return valid > broken * VALID_PER_BROKEN;
    }

    private static boolean continues(byte[] bytes, int start, int length) {
        if (start + length > bytes.length) {
            return false;
        }
        for (int i = start + 1; i < start + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static double zeroShare(byte[] bytes, int from, int length) {
        long zeros = 0;
        for (int i = from; i < length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return length == 0 ? 0 : zeros / (length / 2.0);
    }

    /** Share of control characters that no writer types, in the beginning of the text. */
    private static double controlShare(String text) {
        int length = Math.min(text.length(), SAMPLE);
        long controls = text.substring(0, length).chars()
                .filter(c -> c < ' ' && "\t\n\r\f\u000B\u001A\u001B".indexOf(c) < 0)
                .count();
        return controls <= FEW_CONTROLS ? 0 : controls / (double) length;
    }
}
