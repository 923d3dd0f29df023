/**
 * OGC API at {@code /ogc}: Features 1.0 with reference systems (part 2) and conditions (part 3), and the description of the tiles
 * after OGC API - Tiles 1.0. The tiles themselves stand in {@link org.santu.tile}.
 *
 * <p>The way of a request for features: {@link org.santu.ogc.api.ItemsController} takes it,
 * {@link org.santu.ogc.api.ItemsRequest} reads it, {@link org.santu.ogc.api.ItemsWriter} writes the rows as they come from the caller's store.
 */
package org.santu.ogc.api;
