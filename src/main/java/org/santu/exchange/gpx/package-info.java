/** GPX, the files of GPS receivers and phones. */
package org.santu.exchange.gpx;
