package org.santu.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What this process has started: first the database, then Spring on top. Stops in the opposite order, once, whether the work
 * is done, the start fails, or a signal ends the process.
 */
final class Running implements AutoCloseable {
    private final CompletableFuture<Database> database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private ConfigurableApplicationContext context;
    private boolean closed;

    Running(CompletableFuture<Database> database) {
        this.database = database;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    ConfigurableApplicationContext start(Supplier<ConfigurableApplicationContext> spring) {
        ConfigurableApplicationContext started = spring.get();
        synchronized (this) {
            context = started;
        }
        return started;
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (context != null) {
                context.close();
            }
        } finally {
            // A start that is still under way is waited for: only what is up can be taken down.
            database.handle((open, problem) -> {
                        if (open != null) {
                            open.close();
                        }
                        return null;
                    })
                    .join();
            stopped.countDown();
        }
    }
}
