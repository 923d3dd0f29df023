package org.santu.exchange.out;

import org.geotools.api.data.Query;
import org.santu.access.Caller;

/**
 * An order that was understood.
 *
 * @param caller who asks, seeing no more than the order is for
 * @param format of the file
 * @param layer what the format has to know
 * @param query asks the store for it
 */
record ExportPlan(Caller caller, ExportFormat format, OutLayer layer, Query query) {}
