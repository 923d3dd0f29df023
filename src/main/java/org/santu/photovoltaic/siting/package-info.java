/**
 * Where stations may stand: land judged cell by cell, pieces of it and roofs found, their sun, horizon, grid and cost told. Pure; all
 * coordinates are metres of one projected reference system.
 */
package org.santu.photovoltaic.siting;
