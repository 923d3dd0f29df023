/**
 * Shapefiles as other agencies' programs want them: ESRI's white paper of 1998 for {@code .shp} and {@code .shx}, dBASE III for
 * the table, Esri's spelling of WKT for {@code .prj}.
 */
package org.santu.exchange.out.shapefile;
