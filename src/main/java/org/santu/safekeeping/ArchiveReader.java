package org.santu.safekeeping;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the file of a backup from its beginning to its end. Every problem names the part it lies in.
 *
 * @param file the backup
 * @param passphrase null when there is none
 */
record ArchiveReader(Path file, char[] passphrase) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Takes one part. */
    @FunctionalInterface
    interface Taking {
        void take(String part, InputStream in) throws IOException, java.sql.SQLException;
    }

    private record Read(long bytes, String sha256) {}

    /**
     * Reads every part and compares it with the manifest.
     *
     * @throws SantuException {@code SANTU-BACKUP-DAMAGED} with the part, {@code SANTU-BACKUP-PASSPHRASE}, {@code -NEEDED},
     *     {@code SANTU-BACKUP-NONE}, {@code SANTU-BACKUP-NEWER}
     */
    Manifest check(Watch watch) throws IOException, java.sql.SQLException {
        Map<String, Read> read = new LinkedHashMap<>();
        Manifest[] found = new Manifest[1];
        forEachPart((part, in) -> {
            watch.check();
            watch.rows(part, read.size(), 0);
            if (found[0] != null) {
                throw damaged(null, part);
            }
            if (part.equals(Manifest.PART)) {
                found[0] = parse(in.readAllBytes());
            } else if (read.put(part, read(in)) != null) {
                throw damaged(null, part);
            }
        });
        if (found[0] == null) {
            throw damaged(null, Manifest.PART);
        }
        compare(found[0], read);
        return found[0];
    }

    void forEachPart(Taking taking) throws IOException, java.sql.SQLException {
        String part = Manifest.PART;
        Set<String> parts = new HashSet<>();
        try (InputStream in = open();
                ZipInputStream zip = new ZipInputStream(in)) {
            part = "1";
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                part = entry.getName();
                parts.add(part);
                taking.take(part, new Part(zip));
                zip.closeEntry();
            }
            // What follows the parts is looked at as well: the end of an encrypted file proves that nothing was cut
            // off.
            in.transferTo(OutputStream.nullOutputStream());
        } catch (Part.Problem e) {
            throw damaged(e, part);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            if (FullDisk.isBehind(e)) {
                throw e;
            }
            throw damaged(e, part);
        }
        checkDirectory(parts);
    }

    private InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(SealedFormat.HEAD_BYTES);
            byte[] start = in.readNBytes(SealedFormat.MARK.length);
            in.reset();
            if (SealedInput.isSealed(start)) {
                if (passphrase == null) {
                    throw new SantuException("SANTU-BACKUP-PASSPHRASE-NEEDED", file.toString());
                }
                return new SealedInput(in, passphrase);
            }
            if (start.length < ZIP.length || !Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)) {
                throw new SantuException("SANTU-BACKUP-NONE", file.toString());
            }
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Other programs read a zip by the directory at its end, so it has to be sound, too. */
    private void checkDirectory(Set<String> parts) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (SealedInput.isSealed(in.readNBytes(SealedFormat.MARK.length))) {
                return;
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> listed = new HashSet<>();
            zip.stream().forEach(entry -> listed.add(entry.getName()));
            if (!listed.equals(parts)) {
                throw damaged(null, Manifest.PART);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e, Manifest.PART);
        }
    }

    private static Read read(InputStream in) throws IOException {
        MessageDigest digest = Digests.sha256();
        long bytes = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return new Read(bytes, Digests.hex(digest));
    }

    private Manifest parse(byte[] json) {
        try {
            int format = JSON.readTree(json).path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw new SantuException("SANTU-BACKUP-NEWER", file.toString(), "format " + format);
            }
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw damaged(e, Manifest.PART);
        }
    }

    private void compare(Manifest manifest, Map<String, Read> read) {
        Map<String, Read> left = new LinkedHashMap<>(read);
        manifest.tables().forEach(table -> compare(left, table.part(), table.bytes(), table.sha256()));
        manifest.files().forEach(kept -> compare(left, kept.part(), kept.bytes(), kept.sha256()));
        left.keySet().forEach(part -> {
            throw damaged(null, part);
        });
    }

    private void compare(Map<String, Read> read, String part, long bytes, String sha256) {
        if (!new Read(bytes, sha256).equals(read.remove(part))) {
            throw damaged(null, part);
        }
    }

    SantuException damaged(Throwable cause, String part) {
        return new SantuException(cause, "SANTU-BACKUP-DAMAGED", file.toString(), part).with("part", part);
    }

    /** Tells a problem of reading from one of writing somewhere else. */
    private static final class Part extends FilterInputStream {
        Part(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw new Problem(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw new Problem(e);
            }
        }

        @Override
        public void close() {
            // The zip goes on after this part.
        }

        private static final class Problem extends IOException {
            Problem(IOException cause) {
                super(cause.getMessage(), cause);
            }
        }
    }
}
