/** KML 2.2 of the OGC: WGS 84, simply styled. */
package org.santu.exchange.out.kml;
