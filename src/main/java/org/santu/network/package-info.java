/**
 * Travel on roads and on foot: a graph made and repaired from road lines, shortest paths, many-to-many times, isochrones.
 *
 * <p>Pure: no Spring, no database, no static state. All coordinates are metres in one plane (a projected reference system);
 * the caller projects. What is closed or planned is switched for each scenario without building the graph again.
 */
package org.santu.network;
