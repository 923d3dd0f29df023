/** A sheet larger than the printer's paper, on several pages to cut and glue. */
package org.santu.sheet.tiling;
