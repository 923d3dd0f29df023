/** Tables that people open in a spreadsheet: labels instead of codes, and no cell that runs as a formula. */
package org.santu.exchange.out.table;
