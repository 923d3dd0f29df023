/** GeoPackage: tables with geometry in an SQLite file. */
package org.santu.exchange.gpkg;
