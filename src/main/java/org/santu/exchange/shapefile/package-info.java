/**
 * Our own reader of shapefiles, the format that other agencies live on.
 *
 * <p>It reads what others refuse: GBK without a word about it, no index, no table, no projection, cut-off tails. Sizes
 * declared in headers are compared with the bytes that are really there before anything is allocated or skipped.
 *
 * <p>Sources: "ESRI Shapefile Technical Description" (July 1998) and the dBASE III/IV and Visual FoxPro table layouts.
 */
package org.santu.exchange.shapefile;
