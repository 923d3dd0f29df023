/** KML and KMZ, the files of Google Earth and of many phones. */
package org.santu.exchange.kml;
