/**
 * The private PostgreSQL + PostGIS cluster that Santu keeps under its home folder.
 *
 * <p>{@link org.santu.cluster.PrivateCluster#open} is the one entry: it sets up what is missing, starts the server or joins
 * the one that another Santu process started, and the last one to leave stops it. Pure Java, no Spring. The system's own
 * cluster is never touched.
 */
package org.santu.cluster;
