package org.makna.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * A zip archive in memory that stops reading an entry which grows beyond measure.
 *
 * <p>An entry may unfold to {@value #RATIO} times its packed size, or {@value #ALWAYS_ALLOWED} bytes if that is more, and
 * never to more than {@value #NEVER_ALLOWED} bytes. The limits are its own rather than POI's, which are global state.
 */
final class GuardedZip implements ZipEntrySource {

    private static final long ALWAYS_ALLOWED = 32L << 20;
    private static final long NEVER_ALLOWED = 1L << 30;
    private static final int RATIO = 200;
    private static final int MOST_ENTRIES = 20_000;

    private final ZipFile zip;
    private boolean closed;

    private GuardedZip(ZipFile zip) {
        this.zip = zip;
    }

    /** An entry that grows beyond measure. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String entry) {
            super(entry);
        }
    }

    /** Opens the archive; fails on a damaged or endless directory. */
    static GuardedZip of(byte[] bytes) throws IOException {
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        int entries = 0;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
            if (++entries > MOST_ENTRIES) {
                zip.close();
                throw new TooLarge("directory");
            }
        }
        return new GuardedZip(zip);
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        ZipArchiveEntry entry = zip.getEntry(plain);
        return entry != null ? entry : zip.getEntry(plain.replace('/', '\\'));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        long allowed = Math.clamp(entry.getCompressedSize() * RATIO, ALWAYS_ALLOWED, NEVER_ALLOWED);
        return new Limited(zip.getInputStream(entry), entry.getName(), allowed);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private static final class Limited extends FilterInputStream {

        private final String entry;
        private long left;

        Limited(InputStream in, String entry, long allowed) {
            super(in);
            this.entry = entry;
            this.left = allowed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLarge(entry);
            }
        }
    }
}
