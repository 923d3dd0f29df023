/** GeoPackage 1.3 of the OGC, written without GDAL: one table of features with titles, code lists and styles. */
package org.santu.exchange.out.geopackage;
