/**
 * The one door to the data: a GeoTools data store on PostGIS with the caller's scope in every statement.
 *
 * <p>Start at {@link org.santu.store.Stores}. What a caller may see is decided once, in
 * {@link org.santu.store.ScopedRelation}; filters become SQL in {@link org.santu.store.FilterSql}; tables and their journal
 * triggers are made from the catalog by {@link org.santu.store.LayerTablesMigration}.
 */
package org.santu.store;
