/** Formats that GDAL's {@code ogr2ogr} makes, where it is installed: out of a GeoPackage of ours. */
package org.santu.exchange.out.gdal;
