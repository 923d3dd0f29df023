/** Tables of Excel and WPS. */
package org.santu.exchange.xlsx;
