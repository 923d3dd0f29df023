package org.santu.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Who uses a cluster, over all processes of the machine.
 *
 * <p>The operating system frees a file lock when its process dies, however it dies, so a crash leaves no stale lock. File
 * locks belong to the whole process: clusters opened twice in one process share one lock and count their users.
 */
final class ClusterLock {
    private static final Map<Path, ClusterLock> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private FileLock lock;
    private int users;

    private ClusterLock(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    /** Waits until nobody holds the lock alone, then holds it together with others. */
    static ClusterLock share(Path file) throws IOException {
        synchronized (HELD) {
            ClusterLock held = HELD.get(file);
            if (held == null) {
                held = new ClusterLock(file);
                HELD.put(file, held);
            }
            held.users++;
            return held;
        }
    }

    /** Leaves; the last user of all processes runs the action while nobody else can enter. */
    void leave(LastUserAction action) throws IOException {
        synchronized (HELD) {
            if (--users > 0) {
                return;
            }
            HELD.remove(file);
            lock.release();
            try (channel) {
                lock = channel.tryLock();
                if (lock != null) {
                    action.run();
                }
            }
        }
    }

    /** What the last user does. */
    @FunctionalInterface
    interface LastUserAction {
        void run() throws IOException;
    }
}
