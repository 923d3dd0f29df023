/**
 * Layers to files: what is wanted ({@link org.santu.exchange.out.ExportOrder}), one format behind one interface
 * ({@link org.santu.exchange.out.ExportFormat}), and the work itself ({@link org.santu.exchange.out.Exporter}): one pass over
 * what the caller may see, all of the files or none.
 */
package org.santu.exchange.out;
