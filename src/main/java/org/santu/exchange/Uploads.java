package org.santu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.access.Caller;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.FileSet;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files that people have sent to be imported: a folder for each upload that only this program's account can open, gone when
 * the import is done or after a few hours. An upload belongs to who sent it. Safe for concurrent use.
 */
@Component
class Uploads {
    private static final String OWNER = "owner";
    private static final String FILES = "files";
    private static final Duration KEPT = Duration.ofHours(6);
    /** Eight shapefiles, say; the page knows the number too. The server itself takes fifty parts of a form. */
    static final int MOST_FILES = 40;

    private static final int LONGEST_NAME = 120;
    private final Path root;
    private final long mostBytes;
    private final long mostBytesOfOwner;

    Uploads(
            @Value("${santu.home:.santu}") Path home,
            @Value("${santu.upload.bytes:2200000000}") long mostBytes,
            @Value("${santu.upload.bytes-per-owner:4400000000}") long mostBytesOfOwner) {
        this.root = home.resolve("uploads").toAbsolutePath();
        this.mostBytes = mostBytes;
        this.mostBytesOfOwner = mostBytesOfOwner;
    }

    /** A file as it comes in. */
    interface Incoming {
        /** As its sender calls it; not to be trusted. */
        String name();

        InputStream open() throws IOException;
    }

    /**
     * @param folder with the files and nothing else
     * @param sets what the files are by their names; empty where no name says anything
     * @param keptUntil when it goes at the latest
     */
    record Upload(UUID id, Path folder, List<FileSet> sets, Instant keptUntil) {
        /**
         * @param part as {@link FileSet#choose} takes it
         * @throws SantuException SANTU-IMPORT-MANY-SETS, SANTU-IMPORT-NO-PART
         */
        Meant choose(String part) {
            if (sets.isEmpty()) {
                return new Meant(folder.resolve(names(folder).get(0)), part);
            }
            List<DataSet> described = sets.stream().map(FileSet::described).toList();
            if (sets.size() == 1) {
                // What stands within a zip may be called like the zip itself.
                return new Meant(folder.resolve(sets.get(0).main()), part);
            }
            FileSet.Chosen chosen = FileSet.choose(name(), sets, part, described);
            return new Meant(folder.resolve(sets.get(chosen.index()).main()), chosen.rest());
        }

        /** Files among those sent that are not read. */
        List<String> passedOver() {
            return sets.isEmpty() ? List.of() : FileSet.listPassedOver(names(folder));
        }

        /** For people. */
        String name() {
            return sets.isEmpty()
                    ? names(folder).get(0)
                    : sets.stream().map(FileSet::main).collect(Collectors.joining(", "));
        }
    }

    /**
     * @param file to read, in a folder with its companions
     * @param part what is meant within it, or null
     */
    record Meant(Path file, String part) {}

    /** What somebody has sent and not imported yet. */
    record Kept(UUID upload, String file, long bytes, Instant keptUntil) {}

    /**
     * Takes files in.
     *
     * @throws SantuException SANTU-IMPORT-UPLOAD-EMPTY, -MANY, -HOLLOW, -TOO-LARGE, -THROTTLED
     */
    Upload keep(Caller caller, List<? extends Incoming> incoming) throws IOException {
        sweep();
        if (incoming.isEmpty()) {
            throw new SantuException("SANTU-IMPORT-UPLOAD-EMPTY");
        }
        if (incoming.size() > MOST_FILES) {
            throw new SantuException("SANTU-IMPORT-UPLOAD-MANY", incoming.size(), MOST_FILES);
        }
        if (bytesOf(caller.username()) >= mostBytesOfOwner) {
            throw new SantuException("SANTU-IMPORT-UPLOAD-THROTTLED", mostBytesOfOwner / 1_000_000);
        }
        UUID id = UUID.randomUUID();
        Path folder = create(root.resolve(id.toString()));
        boolean done = false;
        try {
            Files.writeString(folder.resolve(OWNER), caller.username(), StandardCharsets.UTF_8);
            Path files = create(folder.resolve(FILES));
            Set<String> taken = new HashSet<>();
            long room = mostBytes;
            for (Incoming file : incoming) {
                String name = safeName(file.name());
                if (taken.add(name.toLowerCase(Locale.ROOT))) {
                    room -= copy(file, files.resolve(name), room);
                }
            }
            if (room == mostBytes) {
                throw new SantuException("SANTU-IMPORT-UPLOAD-HOLLOW", String.join(", ", names(files)));
            }
            Upload upload = upload(id, files);
            done = true;
            return upload;
        } finally {
            if (!done) {
                delete(folder);
            }
        }
    }

    private static Path create(Path folder) throws IOException {
        return Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")
                ? Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(folder);
    }

    private static Path existing(Path path) {
        return Files.exists(path) ? path : existing(path.getParent());
    }

    private long copy(Incoming file, Path target, long room) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = file.open();
                OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                if (bytes > room) {
                    throw new SantuException("SANTU-IMPORT-UPLOAD-TOO-LARGE", mostBytes / 1_000_000);
                }
                out.write(buffer, 0, count);
            }
        }
        return bytes;
    }

    /** The last part of a name, without what a file system or a terminal may take for an order. */
    static String safeName(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip();
        clean = clean.replaceFirst("^[.\\-]+", "");
        if (clean.length() > LONGEST_NAME) {
            clean = clean.substring(clean.length() - LONGEST_NAME);
        }
        return clean.isBlank() ? "file" : clean;
    }

    private static Upload upload(UUID id, Path files) throws IOException {
        if (!Files.isDirectory(files)) {
            throw new IOException("gone");
        }
        return new Upload(id, files, FileSet.ofFolder(names(files)), keptUntil(files.getParent()));
    }

    private static Instant keptUntil(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder).toInstant().plus(KEPT);
    }

    private static List<String> names(Path files) {
        String[] names = files.toFile().list();
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }

    /** @throws SantuException SANTU-IMPORT-UPLOAD-NOT-FOUND when it is gone, or somebody else's */
    Upload get(Caller caller, UUID id) {
        Path folder = root.resolve(id.toString());
        try {
            if (isOf(caller.username(), folder) && keptUntil(folder).isAfter(Instant.now())) {
                return upload(id, folder.resolve(FILES));
            }
        } catch (IOException e) {
            // Reported below like somebody else's.
        }
        throw new SantuException("SANTU-IMPORT-UPLOAD-NOT-FOUND", id.toString());
    }

    /** Throws an upload away; one that is gone stays gone. */
    void remove(UUID id) {
        delete(root.resolve(id.toString()));
    }

    /** Those of the caller, the one that goes last first. */
    List<Kept> listKept(Caller caller) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path folder : folders()) {
            if (isOf(caller.username(), folder) && Files.isDirectory(folder.resolve(FILES))) {
                Upload upload = upload(UUID.fromString(folder.getFileName().toString()), folder.resolve(FILES));
                kept.add(new Kept(upload.id(), upload.name(), bytesIn(upload.folder()), upload.keptUntil()));
            }
        }
        kept.sort(Comparator.comparing(Kept::keptUntil).reversed());
        return kept;
    }

    private static boolean isOf(String owner, Path folder) throws IOException {
        Path file = folder.resolve(OWNER);
        return Files.exists(file) && owner.equals(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }

    private long bytesOf(String owner) throws IOException {
        long bytes = 0;
        for (Path folder : folders()) {
            bytes += isOf(owner, folder) ? bytesIn(folder) : 0;
        }
        return bytes;
    }

    /** Throws away what is past its time. */
    void sweep() throws IOException {
        Instant now = Instant.now();
        for (Path folder : folders()) {
            if (keptUntil(folder).isBefore(now)) {
                delete(folder);
            }
        }
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static void delete(Path folder) {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(all::add);
        } catch (IOException e) {
            return;
        }
        all.forEach(path -> path.toFile().delete());
    }
}
