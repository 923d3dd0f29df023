/**
 * The three maps of a village, township or county: which layers they show and which tables stand beside them.
 *
 * <p>A map is a YAML file in {@code styles/maps}, which a county office may change; {@link org.santu.sheet.MapReader} reads it
 * and names every mistake with its line, {@link org.santu.sheet.TableMaker} computes the tables in the caller's scope.
 */
package org.santu.sheet;
