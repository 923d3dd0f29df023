/** What stands around the map of a sheet: grid, scale bar, north arrow, locator map, title and title block. */
package org.santu.sheet.furniture;
