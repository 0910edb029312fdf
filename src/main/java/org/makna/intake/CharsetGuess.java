package org.makna.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Guesses in which older character set bytes were written that are neither ASCII nor any form of Unicode.
 *
 * <p>ICU's detector compares the bytes with what is frequent in the languages it knows. It does not look at what comes out, so
 * every candidate is also decoded and loses as many points as it makes odd words: letters of two scripts side by side, a
 * capital after a small letter, a currency sign in the middle of a word. The set of Windows stands for the ISO set it extends.
 * What reads the same in the Western set as in the winner is called Western.
 */
final class CharsetGuess {

    static final String WESTERN = "windows-1252";

    /** The sets that ICU tells apart and the ones that they are read as, which hold all of their characters. */
    private static final Map<String, String> READ_AS = Map.ofEntries(Map.entry("ISO-8859-1", WESTERN),
            Map.entry("ISO-8859-9", "windows-1254"), Map.entry("ISO-8859-8", "windows-1255"),
            Map.entry("ISO-8859-8-I", "windows-1255"), Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"), Map.entry("Big5", "x-windows-950"));
    /** What ICU guesses of bytes that nobody sends any more, or that were decided before. */
    private static final String NEVER = "UTF-.*|IBM.*|ISO-2022-(?:CN|KR)";
    /** ICU looks at no more bytes than these. */
    private static final int SAMPLE = 8000;
    private static final int BEFORE = 60;
    /** Points for the Western set, which is by far the most frequent; the fewer bytes there are to judge, the more. */
    private static final int HOME = 3;
    private static final int HOME_OF_FEW = 40;
    private static final double ODD_COSTS = 150;
    /** ICU does not know Thai, whose spelling speaks for itself. */
    private static final String THAI = "x-windows-874";
    private static final int SPELLED = 90;

    private CharsetGuess() {
    }

    /** The likeliest character set; the Western one when nothing speaks for another. */
    static Charset of(byte[] bytes) {
        byte[] sample = telling(bytes);
        String best = WESTERN;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Integer> candidate : candidates(sample).entrySet()) {
            double score = candidate.getValue()
                    - ODD_COSTS * DecodedOddness.share(decoded(sample, candidate.getKey()));
            if (score > most) {
                most = score;
                best = candidate.getKey();
            }
        }
        boolean alike = decoded(bytes, best).equals(decoded(bytes, WESTERN));
        return Charset.forName(alike ? WESTERN : best);
    }

    private static Map<String, Integer> candidates(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        Map<String, Integer> candidates = new LinkedHashMap<>();
        int home = home(sample);
        candidates.put(WESTERN, home);
        if (isSupported(THAI) && ThaiSpelling.isIn(decoded(sample, THAI))) {
            candidates.put(THAI, SPELLED);
        }
        for (CharsetMatch match : detector.detectAll()) {
            String name = READ_AS.getOrDefault(match.getName(), match.getName());
            if (!name.matches(NEVER) && isSupported(name)) {
                int points = match.getConfidence() + (name.equals(WESTERN) ? home : 0);
                candidates.merge(name, points, Math::max);
                if (match.getName().equals("ISO-8859-1")) {
                    // Nine signs of the Western set are letters and the euro here; one point less where none is there.
                    candidates.put("ISO-8859-15", points - 1);
                }
            }
        }
        return candidates;
    }

    private static int home(byte[] sample) {
        int high = 0;
        int letters = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
            letters += Character.isLetter(b) ? 1 : 0;
        }
        // In no Western language every second letter has an accent.
        return high > letters ? 0 : HOME + HOME_OF_FEW / Math.max(1, high);
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static String decoded(byte[] bytes, String name) {
        return new String(bytes, Charset.forName(name));
    }

    /** The lines that hold more than ASCII, up to what the detector looks at; of a long line what is near such bytes. */
    private static byte[] telling(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length && sample.size() < SAMPLE) {
            int high = at;
            while (high < bytes.length && bytes[high] >= 0) {
                high++;
            }
            if (high == bytes.length) {
                break;
            }
            int start = high;
            while (start > at && high - start < BEFORE && bytes[start - 1] != '\n') {
                start--;
            }
            int end = high;
            while (end < bytes.length && end - start < SAMPLE && bytes[end] != '\n') {
                end++;
            }
            sample.write(bytes, start, end - start);
            sample.write('\n');
            at = end;
        }
        return sample.toByteArray();
    }
}
