package org.santu.exchange;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

/** The good rows of a file, one by one; the others are written aside and counted while it goes. For one thread. */
final class ImportRun implements Iterator<Map<String, Object>> {
    private static final int TELL_EVERY = 500;

    private final Iterator<SourceRecord> records;
    private final long expected;
    private final RowCheck check;
    private final RejectedRows rejectedRows;
    private final FindingLog log;
    private final ImportProgress progress;
    private Map<String, Object> next;
    private long read;
    private long taken;
    private long unlocated;
    private long repaired;
    private long rejected;
    private long duplicates;

    /** @param rejectedRows null in a dry run */
    ImportRun(
            Iterator<SourceRecord> records,
            long expected,
            RowCheck check,
            RejectedRows rejectedRows,
            FindingLog log,
            ImportProgress progress) {
        this.records = records;
        this.expected = expected;
        this.check = check;
        this.rejectedRows = rejectedRows;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        while (next == null && records.hasNext()) {
            SourceRecord record = records.next();
            read++;
            if (read % TELL_EVERY == 0) {
                progress.rows(read, expected);
                if (progress.isCancelled()) {
                    throw new SantuException("SANTU-IMPORT-CANCELLED");
                }
            }
            next = take(record, check.check(record));
        }
        return next != null;
    }

    private Map<String, Object> take(SourceRecord record, CheckedRow row) {
        row.findings().forEach(log::add);
        if (row.isRejected()) {
            rejected++;
            if (rejectedRows != null) {
                rejectedRows.add(record, row.findings());
            }
            return null;
        }
        if (row.isDuplicate()) {
            duplicates++;
            return null;
        }
        taken++;
        unlocated += row.isLocated() ? 0 : 1;
        repaired += row.isRepaired() ? 1 : 0;
        return row.values();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<String, Object> row = next;
        next = null;
        return row;
    }

    long read() {
        return read;
    }

    long taken() {
        return taken;
    }

    long unlocated() {
        return unlocated;
    }

    long repaired() {
        return repaired;
    }

    long rejected() {
        return rejected;
    }

    long duplicates() {
        return duplicates;
    }
}
