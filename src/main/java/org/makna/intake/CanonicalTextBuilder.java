package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Finding;

/**
 * Makes canonical text out of whatever was read; the one place that does.
 *
 * <p>CRLF and CR become LF. A byte order mark at the very start and NUL characters are removed. Half a surrogate pair
 * becomes U+FFFD, for it cannot be stored. Everything else stays as it was read: no Unicode normalisation, and the other
 * line separators (U+0085, U+2028, U+2029, VT, FF) stay ordinary characters, because every part of Makna takes LF alone
 * for the end of a line. Each kind of repair is counted and reported. Not for several threads at once.
 */
public final class CanonicalTextBuilder {

    private static final char BOM = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private boolean afterCr;
    private boolean started;
    private long crlf;
    private long cr;
    private long nul;
    private long lone;

    /** Makes the canonical form of one text, without a report. */
    public static String canonical(CharSequence raw) {
        return new CanonicalTextBuilder().append(raw).text();
    }

    /** Adds what was read; a line break or a surrogate pair may span two calls. */
    public CanonicalTextBuilder append(CharSequence raw) {
        for (int i = 0; i < raw.length(); i++) {
            append(raw.charAt(i));
        }
        return this;
    }

    private void append(char c) {
        boolean first = !started;
        started = true;
        if (c == '\n' && afterCr) {
            afterCr = false;
            cr--;
            crlf++;
            return;
        }
        afterCr = c == '\r';
        if (!Character.isLowSurrogate(c)) {
            closePair();
        }
        if (afterCr) {
            cr++;
            text.append('\n');
        } else if (c == 0) {
            nul++;
        } else if (c == BOM && first) {
            // A byte order mark is no text; anywhere else it is a zero-width space and stays.
            return;
        } else if (Character.isLowSurrogate(c) && !endsInHighSurrogate()) {
            lone++;
            text.append(REPLACEMENT);
        } else {
            text.append(c);
        }
    }

    private boolean endsInHighSurrogate() {
        return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    private void closePair() {
        if (endsInHighSurrogate()) {
            lone++;
            text.setCharAt(text.length() - 1, REPLACEMENT);
        }
    }

    /** The length so far, which is the offset where the next text begins, UTF-16. */
    public int length() {
        return text.length();
    }

    /** The canonical text. */
    public String text() {
        closePair();
        return text.toString();
    }

    /** What was repaired, one line for each kind; to be asked after {@link #text()}. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (crlf + cr > 0) {
            findings.add(Finding.note("intake.text.line-ends", crlf + cr));
        }
        if (nul > 0) {
            findings.add(Finding.repaired("intake.text.nul", nul));
        }
        if (lone > 0) {
            findings.add(Finding.repaired("intake.text.surrogates", lone));
        }
        return findings;
    }
}
