package org.santu.sheet;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.sheet.flow.Block;
import org.santu.sheet.furniture.Ticks;
import org.santu.sheet.furniture.TitleBlock;
import org.santu.sheet.layout.Frames;
import org.santu.sheet.page.GeoFrame;

/**
 * Everything that stands on a sheet, read and computed.
 *
 * @param relief below the map, or null
 * @param beside blocks of the panel, in their order
 * @param after blocks of the following pages
 * @param titles title block of a page, by its number and the number of pages
 */
record SheetContent(
        Frames frames,
        GeoFrame geo,
        MapView view,
        List<MapLayer> layers,
        BufferedImage relief,
        Ticks ticks,
        List<Block> beside,
        List<Block> after,
        Function<int[], TitleBlock> titles) {}
