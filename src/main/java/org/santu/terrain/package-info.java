/**
 * Elevation and what follows from it: slope, aspect, hillshade, sampling, and the reading and writing of elevation files.
 *
 * <p>Pure: no Spring, no database, no static state. Rows are computed in parallel on the common pool.
 */
package org.santu.terrain;
