package org.santu.ogc.wms;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.santu.access.Caller;
import org.santu.render.MapLayer;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;
import org.santu.tile.PictureWork;
import org.santu.tile.TileFeatures;
import org.springframework.stereotype.Component;

/** Draws maps: not too many at once, none too large, none for too long. */
@Component
class MapMaker {
    /** Features this far outside still reach into the picture with their symbols. */
    static final int MARGIN_PIXELS = 64;

    private final TileFeatures features;
    private final PictureWork work;
    private final Timer databaseTime;
    private final Timer drawTime;

    MapMaker(TileFeatures features, PictureWork work, MeterRegistry registry) {
        this.features = features;
        this.work = work;
        databaseTime = Timer.builder("santu.map.database")
                .description("Time in the database for a map of the Web Map Service")
                .register(registry);
        drawTime = Timer.builder("santu.map.draw")
                .description("Time of drawing and encoding of a map of the Web Map Service")
                .register(registry);
    }

    /**
     * A map ready to send.
     *
     * @param databaseNanos spent reading
     * @param drawNanos spent drawing and encoding
     */
    record Made(byte[] bytes, long databaseNanos, long drawNanos) {}

    Made make(MapRequest request, Paper paper, Caller caller) {
        PictureWork.Need need = new PictureWork.Need(
                request.width(), request.height(), paper.format().bytesPerPixel());
        Made made = work.make(need, "SANTU-WMS-TIMEOUT", () -> draw(request, paper, caller));
        databaseTime.record(made.databaseNanos(), TimeUnit.NANOSECONDS);
        drawTime.record(made.drawNanos(), TimeUnit.NANOSECONDS);
        return made;
    }

    /** What of the layers draws at the scale of a view, read for it. */
    List<MapLayer> read(MapRequest request, MapView view, Caller caller) {
        List<TileFeatures.Selection> drawn = request.layers().stream()
                .filter(layer -> layer.style().drawsAt(view.scaleDenominator()))
                .map(layer -> layer.selection(request.at()))
                .toList();
        try {
            return features.read(drawn, caller, view, MARGIN_PIXELS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made draw(MapRequest request, Paper paper, Caller caller) {
        long start = System.nanoTime();
        MapView view = request.view();
        List<MapLayer> layers = read(request, view, caller);
        long read = System.nanoTime();
        byte[] bytes = paper.format() == MapFormat.PDF
                ? PdfMap.draw(view, layers, paper.background())
                : ImageBytes.of(picture(view, layers, paper.background()), paper.format());
        return new Made(bytes, read - start, System.nanoTime() - read);
    }

    private static BufferedImage picture(MapView view, List<MapLayer> layers, Color background) {
        BufferedImage image = ImageBytes.blank(view.widthPixels(), view.heightPixels(), background);
        Graphics2D graphics = image.createGraphics();
        MapRenderer.render(graphics, view, layers);
        graphics.dispose();
        return image;
    }
}
