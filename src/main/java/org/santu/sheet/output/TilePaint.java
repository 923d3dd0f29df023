package org.santu.sheet.output;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Repeats a picture pixel for pixel, which is all that hatches need: copied row by row, without the transforms of {@link
 * java.awt.TexturePaint}.
 */
final class TilePaint implements Paint {
    private final int[] cell;
    private final int width;
    private final int height;
    private final int left;
    private final int top;

    /**
     * @param cell of the type ARGB
     * @param left pixel of the target at which a repetition begins
     * @param top pixel of the target at which a repetition begins
     */
    TilePaint(BufferedImage cell, int left, int top) {
        this.cell = ((DataBufferInt) cell.getRaster().getDataBuffer()).getData();
        this.width = cell.getWidth();
        this.height = cell.getHeight();
        this.left = left;
        this.top = top;
    }

    @Override
    public PaintContext createContext(
            ColorModel model,
            Rectangle deviceBounds,
            Rectangle2D userBounds,
            AffineTransform toDevice,
            RenderingHints hints) {
        return new Context();
    }

    @Override
    public int getTransparency() {
        return Transparency.TRANSLUCENT;
    }

    /** Gives the same raster again as long as it is large enough, so that its reader needs to look at it only once. */
    private final class Context implements PaintContext {
        private WritableRaster raster;
        private int[] values;

        @Override
        public ColorModel getColorModel() {
            return ColorModel.getRGBdefault();
        }

        @Override
        public Raster getRaster(int x, int y, int columns, int rows) {
            if (raster == null || raster.getWidth() < columns || raster.getHeight() < rows) {
                raster = getColorModel().createCompatibleWritableRaster(Math.max(32, columns), Math.max(32, rows));
                values = ((DataBufferInt) raster.getDataBuffer()).getData();
            }
            for (int row = 0; row < rows; row++) {
                int from = Math.floorMod(y + row - top, height) * width;
                int column = Math.floorMod(x - left, width);
                int to = row * raster.getWidth();
                for (int done = 0; done < columns; ) {
                    int step = Math.min(columns - done, width - column);
                    System.arraycopy(cell, from + column, values, to + done, step);
                    done += step;
                    column = 0;
                }
            }
            return raster;
        }

        @Override
        public void dispose() {
            // nothing is held
        }
    }
}
