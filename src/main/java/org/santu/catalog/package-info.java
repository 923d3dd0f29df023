/**
 * One declaration per layer: attributes, units, labels, code lists, privacy classes and shapefile names.
 *
 * <p>Everything that needs to know what a layer looks like asks {@link org.santu.catalog.Catalog}: the table in PostGIS,
 * the GeoTools feature type, import checks, forms, pop-ups and legends. The room knows nothing of the others.
 */
package org.santu.catalog;
