package org.santu.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps number and hash of the newest entry outside of the database, in {@code $SANTU_HOME/audit/<chain>.anchor}: a chain whose
 * end was cut off, or that was written anew, is whole in itself and gives itself away only here.
 *
 * <p>An anchor that lags behind after a crash is still true. Safe for concurrent use, also by several processes.
 */
@Component
public class AuditAnchor {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);

    private final Path folder;
    private String chain;

    /** @param home {@code $SANTU_HOME} */
    public AuditAnchor(@Value("${santu.home:.santu}") Path home) {
        this.folder = home.resolve("audit");
    }

    /**
     * An entry that was written.
     *
     * @param hash in hexadecimal digits
     */
    record Held(long sequence, String hash) {}

    /** Remembers an entry unless a later one is remembered already. The entry stands, so a failure is only told in the log. */
    synchronized void drop(Connection connection, long sequence, String hash) {
        try {
            if (chain == null) {
                chain = findChain(connection).orElseThrow(() -> new SQLException("the audit log has no beginning"));
                Files.createDirectories(folder);
            }
            write(sequence, hash);
        } catch (IOException | SQLException e) {
            LOG.error("The anchor of the audit log cannot be kept in {}", folder, e);
        }
    }

    /** The remembered entry of the chain in this database. */
    Optional<Held> find(Connection connection) throws SQLException, IOException {
        Optional<String> name = findChain(connection);
        return name.isEmpty() ? Optional.empty() : read(file(name.get()));
    }

    /** Whether this home remembers some chain, be it of this database or of another. */
    boolean knowsAny() throws IOException {
        if (Files.notExists(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".anchor"));
        }
    }

    /** The lock of the file keeps out other processes, but throws where this very process holds it. */
    private void write(long sequence, String hash) throws IOException {
        synchronized (AuditAnchor.class) {
            writeLocked(sequence, hash);
        }
    }

    private void writeLocked(long sequence, String hash) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path file = file(chain);
            if (read(file).filter(held -> held.sequence() >= sequence).isPresent()) {
                return;
            }
            Path unfinished = folder.resolve(chain + ".unfinished");
            Files.writeString(unfinished, sequence + " " + hash + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Optional<Held> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ");
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            throw new IOException("not an anchor: " + file);
        }
        return Optional.of(new Held(Long.parseLong(words[0]), words[1]));
    }

    private Path file(String name) {
        return folder.resolve(name + ".anchor");
    }

    /** The chance that the chain began with is its name. */
    private static Optional<String> findChain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT previous FROM santu.audit WHERE seq = 1")) {
            return row.next()
                    ? Optional.of(HexFormat.of().formatHex(row.getBytes(1)).substring(0, 16))
                    : Optional.empty();
        }
    }
}
