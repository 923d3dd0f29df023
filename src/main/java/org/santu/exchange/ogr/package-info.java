/** Formats that GDAL reads, where it is installed: file geodatabases, drawings, MapInfo. */
package org.santu.exchange.ogr;
