package org.santu.exchange.source;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An open file. Not safe for concurrent use; close it.
 *
 * <p>All methods may throw {@link org.santu.problem.SantuException} and nothing else.
 */
public interface RecordSource extends AutoCloseable {

    /** Name of the format for people: Shapefile, GeoJSON, CSV. */
    String format();

    RecordSchema schema();

    /** What the file itself says about its coordinate system; empty when it says nothing. */
    Optional<DeclaredCrs> findCrs();

    TextEncoding encoding();

    /** Records the file says it has, for a progress bar; -1 when it does not say. Not to be trusted. */
    long expectedRecords();

    /** The records, once, in the order of the file. */
    Iterator<SourceRecord> records();

    /** What was noticed about the file as a whole; complete only after the last record was read. */
    List<Finding> findings();

    /** The sheets or tables of a file that may have several, this one included; else empty. Counts them anew at each call. */
    default List<DataSet> sets() {
        return List.of();
    }

    /** Which of {@link #sets()} this is, or null. */
    default String set() {
        return null;
    }

    @Override
    void close();
}
