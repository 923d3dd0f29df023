package org.santu.safekeeping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the file of a backup: a zip of parts, encrypted as a whole where there is a passphrase. For one thread. */
final class ArchiveWriter implements AutoCloseable {
    /** Close to the smallest file; level 6 takes twice the time for a twentieth of the size. */
    private static final int LEVEL = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final ZipOutputStream zip;

    /**
     * @param file must exist
     * @param passphrase null for a file that everybody can read
     */
    ArchiveWriter(Path file, char[] passphrase) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        zip = new ZipOutputStream(passphrase == null ? out : new SealedOutput(out, passphrase));
        zip.setLevel(LEVEL);
    }

    /** What was written as one part. */
    record Written(long bytes, String sha256) {}

    /** Fills one part. */
    @FunctionalInterface
    interface Filling {
        void write(OutputStream out) throws IOException, java.sql.SQLException;
    }

    Written part(String name, Filling filling) throws IOException, java.sql.SQLException {
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        MessageDigest digest = Digests.sha256();
        filling.write(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new Written(entry.getSize(), Digests.hex(digest));
    }

    /** Writes the manifest and brings everything to the disk. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.PART));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                zip.close();
            }
        }
    }

    /** Brings what is written to the disk; to be called on the closed file. */
    static void force(Path file) {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The zip goes on after this part.
        }
    }
}
