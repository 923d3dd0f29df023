package org.santu.exchange.table;

/**
 * A row as its format gives it.
 *
 * @param number as the program of the format counts, from 1
 * @param cells texts, numbers, dates or null; as many as the row has
 */
public record TableRow(long number, Object[] cells) {}
