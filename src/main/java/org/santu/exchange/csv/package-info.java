/** Tables as text: CSV and its relatives with other separators. */
package org.santu.exchange.csv;
