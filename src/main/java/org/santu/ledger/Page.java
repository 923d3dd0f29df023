package org.santu.ledger;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total of the whole list
 */
record Page<T>(long total, List<T> rows) {
    Page {
        rows = List.copyOf(rows);
    }
}
