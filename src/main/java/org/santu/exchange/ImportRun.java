package org.santu.exchange;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.santu.catalog.StandardColumns;
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
    private long changed;
    private final boolean allOrNothing;

    /**
     * @param rejectedRows null in a dry run
     * @param allOrNothing whether to hand on no more rows once one was rejected; the rest is checked all the same
     */
    ImportRun(
            Iterator<SourceRecord> records,
            long expected,
            RowCheck check,
            RejectedRows rejectedRows,
            FindingLog log,
            ImportProgress progress,
            boolean allOrNothing) {
        this.records = records;
        this.expected = expected;
        this.check = check;
        this.rejectedRows = rejectedRows;
        this.log = log;
        this.progress = progress;
        this.allOrNothing = allOrNothing;
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
            Map<String, Object> row = take(record, check.check(record));
            next = isRefused() ? null : row;
        }
        if (next == null && isRefused() && rejectedRows != null) {
            throw new RefusedException();
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
        changed += row.values().get(StandardColumns.ID) == null ? 0 : 1;
        unlocated += row.isLocated() || row.values().get(StandardColumns.ID) != null ? 0 : 1;
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

    /** Whether nothing may be written. */
    boolean isRefused() {
        return allOrNothing && rejected > 0;
    }

    /** Rows that change a feature instead of adding one. */
    long changed() {
        return changed;
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
