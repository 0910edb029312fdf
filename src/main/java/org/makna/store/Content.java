package org.makna.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text or the bytes of an original file, named by their SHA-256; written once and never changed.
 *
 * <p>A text is kept as UTF-8.
 */
public final class Content {

    private final String key;
    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.key = HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The bytes of a file. The array is kept, not copied. */
    public static Content of(byte[] bytes) {
        return new Content(bytes);
    }

    /**
     * A canonical text.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair, which UTF-8 cannot keep
     */
    public static Content of(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return new Content(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A text with a lone surrogate", e);
        }
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String key() {
        return key;
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
