/**
 * A sheet for every village of a township or county: one PDF with an index and bookmarks, or a zip of single files.
 *
 * <p>{@link org.santu.sheet.atlas.AtlasKind} makes it as a job: each finished village is a step that survives a crash,
 * {@link org.santu.sheet.atlas.AtlasSheets} makes them, {@link org.santu.sheet.atlas.AtlasPdf} and
 * {@link org.santu.sheet.atlas.AtlasZip} put them together.
 */
package org.santu.sheet.atlas;
