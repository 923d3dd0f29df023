/**
 * Where settlements may stand and who goes where: land judged, sites found, ways measured, the problem solved.
 *
 * <p>Pure: no Spring, no database. All coordinates are metres of one projected reference system.
 */
package org.santu.relocation.siting;
