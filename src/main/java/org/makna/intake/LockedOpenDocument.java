package org.makna.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/**
 * Opens files of OpenDocument that a password protects.
 *
 * <p>Each part is deflated and then encrypted with a key of its own, made from the password by PBKDF2 (OpenDocument 1.3, part 2,
 * section 4, and RFC 8018, section 5.2). Files that LibreOffice encrypts as a whole with Argon2 are told of.
 */
final class LockedOpenDocument {

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final List<String> PARTS = List.of("content.xml", "styles.xml");
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int CHECKED = 1024;
    private static final long ALWAYS_ALLOWED = 32L << 20;
    private static final long NEVER_ALLOWED = 400L << 20;
    private static final int RATIO = 200;
    private static final int DEFAULT_KEY = 16;
    private static final int DEFAULT_ITERATIONS = 1024;

    private final Path file;
    private final byte[] password;

    private LockedOpenDocument(Path file, String password) {
        this.file = file;
        this.password = password.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The bytes of a file without protection, or the same bytes when no password protects them.
     *
     * @throws MaknaException naming the file, if it has a password that is not known, or is damaged
     */
    static byte[] unlocked(Path file, byte[] bytes, @Nullable String password) {
        if (FileSignature.of(bytes) != FileSignature.ZIP) {
            return bytes;
        }
        try (GuardedZip zip = GuardedZip.of(bytes)) {
            ZipArchiveEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                return bytes;
            }
            Document manifest = Jsoup.parse(
                    new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8),
                    "", Parser.xmlParser());
            if (named(manifest, "encryption-data") == null) {
                return bytes;
            }
            if (password == null) {
                throw new MaknaException("intake.password.needed", file.toString());
            }
            return new LockedOpenDocument(file, password).opened(zip, manifest);
        } catch (IOException e) {
            throw OfficePackage.damaged(file, e);
        }
    }

    private byte[] opened(GuardedZip zip, Document manifest) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(plain)) {
            for (Element part : manifest.getAllElements()) {
                String path = attribute(part, "full-path");
                if (part.tagName().endsWith(":file-entry") && path.equals("encrypted-package")) {
                    throw new MaknaException("intake.office.protected", file.toString());
                }
                ZipArchiveEntry entry = PARTS.contains(path) ? zip.getEntry(path) : null;
                if (entry != null) {
                    Element lock = named(part, "encryption-data");
                    byte[] stored;
                    try (InputStream in = zip.getInputStream(entry)) {
                        stored = in.readAllBytes();
                    }
                    out.putNextEntry(new ZipEntry(path));
                    out.write(lock == null ? stored : inflated(decrypted(lock, stored)));
                    out.closeEntry();
                }
            }
        }
        return plain.toByteArray();
    }

    private byte[] decrypted(Element lock, byte[] stored) {
        Element algorithm = named(lock, "algorithm");
        Element derivation = named(lock, "key-derivation");
        if (algorithm == null || derivation == null) {
            throw new MaknaException("intake.office.damaged", file.toString());
        }
        String cipher = attribute(algorithm, "algorithm-name");
        boolean block = cipher.endsWith("aes256-cbc") || cipher.endsWith("aes192-cbc") || cipher.endsWith("aes128-cbc");
        boolean blowfish = cipher.contains("Blowfish") || cipher.contains("blowfish");
        if (!block && !blowfish || !attribute(derivation, "key-derivation-name").endsWith("PBKDF2")) {
            throw new MaknaException("intake.office.protected", file.toString());
        }
        try {
            byte[] key = key(lock, derivation);
            Cipher opener = Cipher.getInstance(block ? "AES/CBC/NoPadding" : "Blowfish/CFB/NoPadding");
            opener.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, block ? "AES" : "Blowfish"),
                    new IvParameterSpec(base64(algorithm, "initialisation-vector")));
            byte[] plain = opener.doFinal(stored);
            requireRight(lock, plain);
            return plain;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new MaknaException(Message.of("intake.office.damaged", file.toString()), e);
        }
    }

    private byte[] key(Element lock, Element derivation) throws GeneralSecurityException {
        Element start = named(lock, "start-key-generation");
        boolean sha256 = start != null
                && attribute(start, "start-key-generation-name").toLowerCase(java.util.Locale.ROOT)
                        .endsWith("sha256");
        byte[] hashed = MessageDigest.getInstance(sha256 ? "SHA-256" : "SHA-1").digest(password);
        int iterations = Math.min(MOST_ITERATIONS, number(derivation, "iteration-count", DEFAULT_ITERATIONS));
        int size = Math.clamp(number(derivation, "key-size", DEFAULT_KEY), 1, 64);
        return derived(hashed, base64(derivation, "salt"), iterations, size);
    }

    /** PBKDF2 with HMAC-SHA-1 (RFC 8018, section 5.2); the one of the platform takes characters and no bytes. */
    static byte[] derived(byte[] secret, byte[] salt, int iterations, int size) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        byte[] key = new byte[size];
        for (int block = 1, at = 0; at < size; block++) {
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[]{(byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8),
                    (byte) block});
            byte[] sum = round.clone();
            for (int i = 1; i < iterations; i++) {
                round = mac.doFinal(round);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= round[j];
                }
            }
            int length = Math.min(sum.length, size - at);
            System.arraycopy(sum, 0, key, at, length);
            at += length;
        }
        return key;
    }

    private void requireRight(Element lock, byte[] plain) throws GeneralSecurityException {
        String kind = attribute(lock, "checksum-type").toLowerCase(java.util.Locale.ROOT);
        byte[] checksum = base64(lock, "checksum");
        if (checksum.length > 0) {
            MessageDigest digest = MessageDigest.getInstance(kind.contains("sha256") ? "SHA-256" : "SHA-1");
            byte[] checked = kind.endsWith("1k") ? Arrays.copyOf(plain, Math.min(plain.length, CHECKED)) : plain;
            if (!Arrays.equals(checksum, digest.digest(checked))) {
                throw new MaknaException("intake.password.wrong", file.toString());
            }
        }
    }

    private byte[] inflated(byte[] deflated) throws IOException {
        long allowed = Math.clamp((long) deflated.length * RATIO, ALWAYS_ALLOWED, NEVER_ALLOWED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new MaknaException("intake.office.damaged", file.toString());
                }
                out.write(buffer, 0, read);
                if (out.size() > allowed) {
                    throw new GuardedZip.TooLarge("content");
                }
            }
        } catch (DataFormatException e) {
            throw new MaknaException(Message.of("intake.password.wrong", file.toString()), e);
        }
        return out.toByteArray();
    }

    private static @Nullable Element named(Element within, String name) {
        return within.getAllElements().stream().filter(one -> one.tagName().endsWith(":" + name)).findFirst()
                .orElse(null);
    }

    private static String attribute(Element element, String name) {
        return element.attr("manifest:" + name);
    }

    private static byte[] base64(Element element, String name) {
        return Base64.getMimeDecoder().decode(attribute(element, name));
    }

    private static int number(Element element, String name, int otherwise) {
        String digits = attribute(element, name);
        return digits.matches("[1-9]\\d{0,8}") ? Integer.parseInt(digits) : otherwise;
    }
}
