package org.makna.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig.JournalMode;

/**
 * Where a study lies, as far as its safety goes.
 *
 * <p>The write-ahead log needs memory that is shared between processes, which network file systems lack; and programs that
 * synchronise folders may copy the file and its log at different moments. There the older journal is used, whose main file
 * is whole whenever nothing is being written.
 *
 * @param journal how commits are made safe there
 * @param warning what the user should know, if anything
 */
record Place(JournalMode journal, Optional<Message> warning) {

    private static final Logger LOG = LoggerFactory.getLogger(Place.class);

    private static final List<String> NETWORK_TYPES = List.of("nfs", "smb", "cifs", "afp", "9p", "ceph", "davfs",
            "webdav", "fuse");

    private static final List<String> SYNCHRONISED = List.of("dropbox", "onedrive", "google drive", "googledrive",
            "icloud", "mobile documents", "nextcloud", "owncloud", "pclouddrive");

    static Place of(Path study) {
        return of(study, typeOf(study));
    }

    /** The place of a file on a file system of the given type. */
    static Place of(Path study, String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        // fuseblk is a local disk of a foreign format.
        if (!lower.equals("fuseblk") && NETWORK_TYPES.stream().anyMatch(lower::startsWith)) {
            return new Place(JournalMode.DELETE, Optional.of(Message.of("store.on-network", study.toString())));
        }
        for (Path folder : study) {
            String name = folder.toString().toLowerCase(Locale.ROOT);
            if (!folder.equals(study.getFileName()) && SYNCHRONISED.stream().anyMatch(name::startsWith)) {
                return new Place(JournalMode.DELETE,
                        Optional.of(Message.of("store.in-synchronised-folder", study.toString(), folder.toString())));
            }
        }
        return new Place(JournalMode.WAL, Optional.empty());
    }

    private static String typeOf(Path study) {
        try {
            FileStore store = Files.getFileStore(study);
            return store.type();
        } catch (IOException e) {
            LOG.debug("The file system of {} does not say what it is", study, e);
            return "";
        }
    }
}
