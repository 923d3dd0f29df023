/** What tables of any format share: where the headings are, and which columns hold the position. */
package org.santu.exchange.table;
