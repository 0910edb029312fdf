package org.makna.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.makna.model.MaknaException;

/** What the first bytes of a file say about it, whatever its name says. */
enum FileSignature {
    ZIP("PK\u0003\u0004"),
    OLE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PDF("%PDF-"),
    PNG(
            "\u0089PNG\r\n\u001A\n"),
    JPEG("\u00FF\u00D8\u00FF"),
    GIF("GIF8"),
    TIFF("II*\u0000"),
    RTF("{\\rtf"),
    GZIP(
            "\u001F\u008B"),
    SQLITE("SQLite format 3\u0000"),
    OGG("OggS"),
    MP3("ID3"),
    RAR("Rar!\u001A"),
    /** None of them, such as text. */
    NONE("");

    private final byte[] start;

    FileSignature(String start) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first signature that the bytes begin with. */
    static FileSignature of(byte[] bytes) {
        for (FileSignature signature : values()) {
            if (signature.opens(bytes)) {
                return signature;
            }
        }
        return NONE;
    }

    /**
     * Refuses a file that does not begin as a zipped one.
     *
     * @throws MaknaException naming the file, and what it is where that is known
     */
    static void requireZip(Path file, byte[] bytes) {
        FileSignature signature = of(bytes);
        if (signature == NONE) {
            throw new MaknaException("intake.office.unknown", file.toString(), FileFormat.extension(file));
        }
        if (signature != ZIP) {
            throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file),
                    signature.name());
        }
    }

    /** Whether a file of this kind holds no text that could be read as it is. */
    boolean isBinary() {
        return this != NONE && this != RTF;
    }

    private boolean opens(byte[] bytes) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
