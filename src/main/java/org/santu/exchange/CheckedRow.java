package org.santu.exchange;

import java.util.List;
import java.util.Map;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;

/**
 * A row of the file after all checks.
 *
 * @param values attribute → value, with {@code geom}; meaningful only for a row that is taken
 */
record CheckedRow(Map<String, Object> values, List<Finding> findings) {

    boolean isRejected() {
        return has(Action.REJECTED);
    }

    boolean isDuplicate() {
        return has(Action.DUPLICATE);
    }

    boolean isRepaired() {
        return has(Action.REPAIRED);
    }

    boolean isLocated() {
        return values.get(StandardColumns.GEOMETRY) != null;
    }

    private boolean has(Action action) {
        for (Finding finding : findings) {
            if (finding.action() == action) {
                return true;
            }
        }
        return false;
    }
}
