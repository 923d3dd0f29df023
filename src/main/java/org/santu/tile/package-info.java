/**
 * Web-mercator tiles: vector tiles made by one SQL statement, pictures drawn by the renderer.
 *
 * <p>The way of a picture: {@link org.santu.tile.TileController} reads the address, {@link org.santu.tile.TileService} asks
 * its cache under a key that holds the version of the data and the scope of the caller, {@link org.santu.tile.PictureTiles}
 * draws a block of tiles at once so that labels agree, and cuts the tile out of it.
 */
package org.santu.tile;
