/** GeoJSON after RFC 7946, streamed, with the {@code crs} member of the older draft that most writers still set. */
package org.santu.exchange.geojson;
