package org.santu.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.santu.exchange.source.SourceRecord;

/**
 * Reads the records of a file in a thread of its own, a little ahead of who checks and writes them: the next rows are decoded
 * while the database takes the last ones. What the reader throws is thrown where the record would have come. For one thread;
 * after {@link #close} nobody uses the file any more.
 */
final class ReadAhead implements Iterator<SourceRecord>, AutoCloseable {
    private static final int RECORDS_TOGETHER = 128;
    /** Few records of many vertices are enough ahead. */
    private static final int VERTICES_TOGETHER = 20_000;

    private static final int BATCHES_AHEAD = 4;
    private static final long LOOK_UP_MILLIS = 100;

    private final Iterator<SourceRecord> records;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private Thread reader;
    private volatile boolean closed;
    private Batch batch = new Batch(List.of(), false, null);
    private int position;

    ReadAhead(Iterator<SourceRecord> records) {
        this.records = records;
    }

    /** @param problem thrown behind these records, or null */
    private record Batch(List<SourceRecord> records, boolean last, Throwable problem) {}

    @Override
    public boolean hasNext() {
        if (reader == null) {
            reader = new Thread(this::readAll, "santu-read-ahead");
            reader.setDaemon(true);
            reader.start();
        }
        while (position == batch.records().size() && !batch.last()) {
            batch = take();
            position = 0;
        }
        if (position < batch.records().size()) {
            return true;
        }
        if (batch.problem() instanceof RuntimeException problem) {
            throw problem;
        }
        if (batch.problem() instanceof Error problem) {
            throw problem;
        }
        return false;
    }

    @Override
    public SourceRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.records().get(position++);
    }

    private void readAll() {
        List<SourceRecord> together = new ArrayList<>(RECORDS_TOGETHER);
        Throwable problem = null;
        try {
            int vertices = 0;
            while (!closed && records.hasNext()) {
                SourceRecord record = records.next();
                together.add(record);
                vertices += record.geometry() == null ? 0 : record.geometry().getNumPoints();
                if (together.size() == RECORDS_TOGETHER || vertices > VERTICES_TOGETHER) {
                    put(new Batch(together, false, null));
                    together = new ArrayList<>(RECORDS_TOGETHER);
                    vertices = 0;
                }
            }
        } catch (RuntimeException | Error e) {
            problem = e;
        }
        put(new Batch(together, true, problem));
    }

    private void put(Batch full) {
        try {
            while (!closed && !batches.offer(full, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                // Whoever has closed this takes nothing any more.
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Batch take() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a file was read");
        }
    }

    @Override
    public void close() {
        closed = true;
        batches.clear();
        boolean interrupted = false;
        while (reader != null && reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
