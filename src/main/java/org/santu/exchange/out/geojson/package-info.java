/** GeoJSON after RFC 7946: WGS 84, longitude first, outer rings counter-clockwise. */
package org.santu.exchange.out.geojson;
