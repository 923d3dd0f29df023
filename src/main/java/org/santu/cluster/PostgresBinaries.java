package org.santu.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server programs of a PostgreSQL that has PostGIS.
 *
 * @param folder where {@code initdb}, {@code pg_ctl} and {@code postgres} lie
 */
record PostgresBinaries(Path folder) {
    private static final int OLDEST = 15;

    /** The newest usable installation, or the one of the given major version. */
    static Optional<PostgresBinaries> find(Optional<String> majorVersion) throws IOException {
        return candidates().stream()
                .map(PostgresBinaries::new)
                .filter(PostgresBinaries::isComplete)
                .filter(found -> majorVersion.isEmpty()
                        || found.major() == 0
                        || majorVersion.get().equals(String.valueOf(found.major())))
                .findFirst();
    }

    Path program(String name) {
        return folder.resolve(name);
    }

    /** The major version told by the folder's name ({@code /usr/lib/postgresql/15/bin}); 0 when it does not tell. */
    int major() {
        return majorIn(folder.getParent());
    }

    private boolean isComplete() {
        return Stream.of("initdb", "pg_ctl", "postgres").allMatch(name -> Files.isExecutable(folder.resolve(name)))
                && (major() == 0 || major() >= OLDEST)
                && hasPostgis();
    }

    private boolean hasPostgis() {
        return shareFolders().stream()
                .anyMatch(share -> Files.exists(share.resolve("extension").resolve("postgis.control")));
    }

    private List<Path> shareFolders() {
        Path parent = folder.getParent();
        return List.of(
                parent.resolve("share"),
                parent.resolve("share/postgresql"),
                Path.of("/usr/share/postgresql/" + major()),
                Path.of("/usr/share/postgresql"),
                Path.of("/usr/share/pgsql"));
    }

    private static List<Path> candidates() throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.addAll(versions(Path.of("/usr/lib/postgresql"), ""));
        folders.addAll(versions(Path.of("/usr"), "pgsql-"));
        for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!entry.isBlank() && Files.exists(Path.of(entry, "initdb"))) {
                folders.add(Path.of(entry, "initdb").toRealPath().getParent());
            }
        }
        return folders;
    }

    private static List<Path> versions(Path parent, String prefix) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> child.getFileName().toString().matches(prefix + "\\d+"))
                    .sorted(Comparator.comparingInt(PostgresBinaries::majorIn).reversed())
                    .map(child -> child.resolve("bin"))
                    .toList();
        }
    }

    private static int majorIn(Path version) {
        String digits = version == null || version.getFileName() == null
                ? ""
                : version.getFileName().toString().replaceFirst("^pgsql-", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
