package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.MaknaException;

/** OpenDocument files with a password. */
class LockedOpenDocumentTest {

    private static final int ITERATIONS = 1000;

    @TempDir
    Path folder;

    @Test
    void derivesTheKeysOfTheStandardsExamples() throws GeneralSecurityException {
        byte[] secret = "password".getBytes(StandardCharsets.UTF_8);
        byte[] salt = "salt".getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(LockedOpenDocument.derived(secret, salt, 1, 20)))
                .isEqualTo("0c60c80f961f0e71f3a9b524af6012062fe037a6");
        assertThat(HexFormat.of().formatHex(LockedOpenDocument.derived(secret, salt, 4096, 20)))
                .isEqualTo("4b007901b765489abead49d926f721d065a429c1");
    }

    @Test
    void opensATextWithItsPasswordAndWithNoOther() throws IOException, GeneralSecurityException {
        String content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                + "<text:p>Halo semua</text:p></office:text></office:body></office:document-content>";
        Path file = Fixtures.write(folder, "locked.odt", locked(content, "rahasia"));
        FileReader reader = new FileReader();
        assertThat(reader.read(file, new IntakeOptions(null, null, null, "rahasia")).documents().getFirst().text())
                .isEqualTo("Halo semua");
        assertThatThrownBy(() -> reader.read(file, IntakeOptions.DETECT)).isInstanceOfSatisfying(MaknaException.class,
                e -> assertThat(e.message().key()).isEqualTo("intake.password.needed"));
        assertThatThrownBy(() -> reader.read(file, new IntakeOptions(null, null, null, "salah")))
                .isInstanceOfSatisfying(MaknaException.class,
                        e -> assertThat(e.message().key()).isEqualTo("intake.password.wrong"));
    }

    private static byte[] locked(String content, String password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        byte[] plain = deflated.toByteArray();
        byte[] padded = Arrays.copyOf(plain, (plain.length / 16 + 1) * 16);
        padded[padded.length - 1] = (byte) (padded.length - plain.length);
        byte[] salt = "a salt of bytes!".getBytes(StandardCharsets.UTF_8);
        byte[] start = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        byte[] key = LockedOpenDocument.derived(start, salt, ITERATIONS, 32);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(salt));
        String checksum = base64(MessageDigest.getInstance("SHA-256")
                .digest(Arrays.copyOf(padded, Math.min(1024, padded.length))));
        String manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                + "<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data "
                + "manifest:checksum-type='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k' "
                + "manifest:checksum='" + checksum + "'><manifest:algorithm "
                + "manifest:algorithm-name='http://www.w3.org/2001/04/xmlenc#aes256-cbc' "
                + "manifest:initialisation-vector='" + base64(salt) + "'/><manifest:start-key-generation "
                + "manifest:start-key-generation-name='http://www.w3.org/2000/09/xmldsig#sha256'/>"
                + "<manifest:key-derivation manifest:key-derivation-name='PBKDF2' manifest:key-size='32' "
                + "manifest:iteration-count='" + ITERATIONS + "' manifest:salt='" + base64(salt)
                + "'/></manifest:encryption-data></manifest:file-entry></manifest:manifest>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(cipher.doFinal(padded));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
