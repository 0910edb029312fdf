package org.makna.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Opens files of Word and Excel that a password protects. */
final class LockedOffice {

    private LockedOffice() {
    }

    /**
     * The bytes of the file inside, or the same bytes when no password protects them.
     *
     * @throws MaknaException naming the file, if it has a password that is not known, or is damaged
     */
    static byte[] unlocked(Path file, byte[] bytes, @Nullable String password) {
        if (FileSignature.of(bytes) != FileSignature.OLE) {
            return bytes;
        }
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!parts.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return bytes;
            }
            if (password == null) {
                throw new MaknaException("intake.password.needed", file.toString());
            }
            Decryptor lock = Decryptor.getInstance(new EncryptionInfo(parts));
            if (!lock.verifyPassword(password)) {
                throw new MaknaException("intake.password.wrong", file.toString());
            }
            try (InputStream inside = lock.getDataStream(parts)) {
                return inside.readAllBytes();
            }
        } catch (MaknaException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | EncryptedDocumentException e) {
            throw new MaknaException(Message.of("intake.office.damaged", file.toString()), e);
        } catch (RuntimeException e) {
            // Not even the container can be read; whoever reads the file says what that means.
            return bytes;
        }
    }
}
