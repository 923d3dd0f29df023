package org.santu.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a private cluster lie.
 *
 * @param root the folder of the cluster, absolute
 */
record ClusterFolder(Path root) {
    static ClusterFolder under(Path home) {
        return new ClusterFolder(home.toAbsolutePath().normalize().resolve("postgres"));
    }

    /** The data directory; it exists only when set-up went through to its end. */
    Path data() {
        return root.resolve("data");
    }

    /** The data directory while it is being made. */
    Path unfinishedData() {
        return root.resolve("data.unfinished");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Held shared by every process that uses the server. */
    Path useLock() {
        return root.resolve("use.lock");
    }

    /** Held by the process that sets up or starts the server. */
    Path startLock() {
        return root.resolve("start.lock");
    }

    Path superuserPassword() {
        return root.resolve("superuser-password");
    }

    Path ownerPassword() {
        return root.resolve("password");
    }

    Path applicationPassword() {
        return root.resolve("application-password");
    }

    Path port() {
        return root.resolve("port");
    }

    boolean isSetUp() {
        return Files.isRegularFile(data().resolve("PG_VERSION"));
    }

    /** Major version of the server that made the data directory. */
    Optional<String> findDataVersion() throws IOException {
        return isSetUp()
                ? Optional.of(Files.readString(data().resolve("PG_VERSION"), StandardCharsets.UTF_8)
                        .strip())
                : Optional.empty();
    }
}
