package org.santu.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.santu.problem.SantuException;
import org.santu.problem.sql.DatabaseState;

/**
 * A PostgreSQL server of our own under {@code $SANTU_HOME/postgres}, open for use until {@link #close()}.
 *
 * <p>It listens on the loopback address only, on a port of its own, with passwords kept in files that only the owner can
 * read. Several processes may have it open at once: the first starts it and the last stops it. The data belong to the role
 * {@link #owner()}, which is no superuser. Thread-safe.
 */
public final class PrivateCluster implements AutoCloseable {
    private static final int JOIN_ATTEMPTS = 10;
    private static final long JOIN_PAUSE_NANOS = 200_000_000;

    private final ClusterFolder folder;
    private final ClusterServer server;
    private final ClusterLock use;
    private final int port;
    private volatile ServerKeeper keeper;
    private boolean closed;

    private PrivateCluster(ClusterFolder folder, ClusterServer server, ClusterLock use, int port) {
        this.folder = folder;
        this.server = server;
        this.use = use;
        this.port = port;
    }

    /**
     * Sets up what is missing, starts the server or joins the running one, and waits until it answers.
     *
     * @param home Santu's home folder; made when missing
     * @throws SantuException when PostgreSQL or PostGIS is missing, the folder cannot be used, or the server does not start
     */
    public static PrivateCluster open(Path home) {
        ClusterFolder folder = ClusterFolder.under(home);
        try {
            Files.createDirectories(folder.root());
            ClusterLock use = ClusterLock.share(folder.useLock());
            try {
                return open(folder, use);
            } catch (IOException | RuntimeException e) {
                use.leave(() -> {});
                throw e;
            }
        } catch (IOException e) {
            throw FileProblem.explain(e, folder.root());
        }
    }

    private static synchronized PrivateCluster open(ClusterFolder folder, ClusterLock use) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Only one process at a time sets up or starts; closing the channel lets the next one in.
            channel.lock();
            PostgresBinaries binaries = binaries(folder);
            ServerAccount account = ServerAccount.forFolder(folder.root());
            if (!folder.isSetUp()) {
                new ClusterSetup(folder, binaries, account).run();
            }
            ClusterServer server = new ClusterServer(folder, binaries, account);
            for (int attempt = 1; ; attempt++) {
                PrivateCluster cluster = new PrivateCluster(folder, server, use, server.start());
                try {
                    ApplicationRole.ensure(cluster.jdbcUrl(), cluster.superuser(), cluster.application());
                    return cluster;
                } catch (SantuException e) {
                    // A server that is being killed at this moment still looked alive.
                    if (attempt == JOIN_ATTEMPTS || !isGone(e)) {
                        throw e;
                    }
                    LockSupport.parkNanos(JOIN_PAUSE_NANOS);
                }
            }
        }
    }

    private static boolean isGone(SantuException problem) {
        return problem.getCause() instanceof SQLException cause && DatabaseState.isUnreachable(cause);
    }

    private static PostgresBinaries binaries(ClusterFolder folder) throws IOException {
        Optional<String> version = folder.findDataVersion();
        return PostgresBinaries.find(version)
                .orElseThrow(() -> version.isPresent()
                        ? new SantuException(
                                "SANTU-CLUSTER-VERSION",
                                version.get(),
                                folder.data().toString())
                        : new SantuException("SANTU-CLUSTER-MISSING"));
    }

    /** Address of Santu's own database. */
    public String jdbcUrl() {
        return jdbcUrl(ClusterSetup.DATABASE);
    }

    /** Address of a database of this cluster. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that owns Santu's tables; it may not do anything outside its database. */
    public Credentials owner() {
        return credentials(ClusterSetup.OWNER, folder.ownerPassword());
    }

    /** The role that the application works under: it owns nothing. */
    public Credentials application() {
        return credentials(ApplicationRole.NAME, folder.applicationPassword());
    }

    /** The role that may do everything in this cluster: for extensions, backups and tests only. */
    public Credentials superuser() {
        return credentials(ClusterSetup.SUPERUSER, folder.superuserPassword());
    }

    /** The port on the loopback address. */
    public int port() {
        return port;
    }

    /**
     * From now on until {@link #close()}, a server that dies is started again.
     *
     * @param listener told what happens, by a thread of its own
     */
    public synchronized void keepAlive(ServerListener listener) {
        if (!closed && keeper == null) {
            keeper = new ServerKeeper(this, listener);
            keeper.start();
        }
    }

    boolean isRunning() throws IOException {
        return server.isRunning();
    }

    /** Starts the server again unless it runs, or nobody here wants it any more. */
    synchronized void startAgain() throws IOException {
        if (closed) {
            return;
        }
        // The lock of the file keeps out other processes, but throws where this very process holds it.
        synchronized (PrivateCluster.class) {
            try (FileChannel channel =
                    FileChannel.open(folder.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                server.startAgain(port);
            }
        }
    }

    private static Credentials credentials(String username, Path file) {
        try {
            return new Credentials(username, SecretFile.read(file));
        } catch (IOException e) {
            throw FileProblem.explain(e, file);
        }
    }

    /** Leaves the cluster; the last user of all processes stops the server. Closing again does nothing. */
    @Override
    public void close() {
        ServerKeeper keeping = keeper;
        if (keeping != null) {
            // Before the lock, which it may hold while it starts the server.
            keeping.interrupt();
        }
        leave();
    }

    private synchronized void leave() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            use.leave(server::stop);
        } catch (IOException e) {
            throw FileProblem.explain(e, folder.root());
        }
    }
}
