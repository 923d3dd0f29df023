package org.santu.exchange.source;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a file.
 *
 * @param row number as {@link Finding#row()} counts
 * @param values in the order of {@link RecordSchema#fields()}, null where empty; owned by the receiver
 * @param geometry in the coordinate system of the file, or null
 * @param findings what the reader noticed about this row; {@link Action#REJECTED} with a field counts only if the field is
 *     used
 */
public record SourceRecord(long row, Object[] values, Geometry geometry, List<Finding> findings) {}
