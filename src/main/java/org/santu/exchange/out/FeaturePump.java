package org.santu.exchange.out;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/**
 * Carries features from the store to a file in two threads: one waits for the database while the other writes. Only some
 * hundred features are in memory.
 */
final class FeaturePump {
    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    private static final long PATIENCE_MILLIS = 200;
    /** Comes last; known by identity. */
    private static final List<SimpleFeature> END = new ArrayList<>(0);

    private final FeatureReader<SimpleFeatureType, SimpleFeature> reader;
    private final BlockingQueue<List<SimpleFeature>> queue = new ArrayBlockingQueue<>(BATCHES);
    private volatile Throwable failure;
    private volatile boolean stopped;

    private FeaturePump(FeatureReader<SimpleFeatureType, SimpleFeature> reader) {
        this.reader = reader;
    }

    /**
     * @param reader stays open
     * @param progress asked after every batch; what it throws ends the work
     * @return how many were written
     */
    static long run(FeatureReader<SimpleFeatureType, SimpleFeature> reader, FeatureSink sink, ExportProgress progress)
            throws IOException {
        FeaturePump pump = new FeaturePump(reader);
        Thread thread = new Thread(pump::read, "santu-export-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return pump.write(sink, progress);
        } finally {
            pump.stopped = true;
            pump.queue.clear();
            join(thread);
        }
    }

    private void read() {
        try {
            List<SimpleFeature> batch = new ArrayList<>(BATCH);
            while (!stopped && reader.hasNext()) {
                batch.add(reader.next());
                if (batch.size() == BATCH) {
                    hand(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            hand(batch);
            hand(END);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(List<SimpleFeature> batch) throws InterruptedException {
        while (!stopped && !queue.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            // Whether the other side has given up is looked at again.
        }
    }

    private long write(FeatureSink sink, ExportProgress progress) throws IOException {
        long written = 0;
        for (List<SimpleFeature> batch = take(); batch != END; batch = take()) {
            if (batch != null) {
                for (SimpleFeature feature : batch) {
                    sink.write(feature);
                }
                written += batch.size();
            }
            progress.features(written);
        }
        return written;
    }

    /** Null when nothing has come for a while. */
    private List<SimpleFeature> take() throws IOException {
        try {
            List<SimpleFeature> batch = queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (batch == null && failure != null) {
                throwFailure();
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void throwFailure() throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw new IllegalStateException(failure);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
