/**
 * Any file in: reads the files of other agencies, checks every row against the catalog and writes the good ones.
 *
 * <p>{@link org.santu.exchange.Importer} is the way in. No row is ever lost: it is in the database, or in the report and in the
 * file of rejected rows with its reason.
 */
package org.santu.exchange;
