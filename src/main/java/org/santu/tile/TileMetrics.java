package org.santu.tile;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Publishes how tiles are made, at {@code /actuator/metrics} for administrators: the time in the database, of drawing
 * and of encoding apart, how many wait, and how many were sent away. Tiles that were kept are not counted.
 */
@Component
class TileMetrics {
    private final Timer database;
    private final Timer draw;
    private final Timer encode;

    TileMetrics(MeterRegistry registry, TileGate gate) {
        database = Timer.builder("santu.tile.database")
                .description("Time in the database for a tile that was made")
                .register(registry);
        draw = Timer.builder("santu.tile.draw")
                .description("Time of drawing of a tile that was made")
                .register(registry);
        encode = Timer.builder("santu.tile.encode")
                .description("Time of encoding of a picture that was made")
                .register(registry);
        Gauge.builder("santu.tile.waiting", gate, TileGate::waiting)
                .description("Who stand in the queue of the renderers")
                .register(registry);
        FunctionCounter.builder("santu.tile.refused", gate, TileGate::refused)
                .description("Who were told to come back because the queue was full or did not move")
                .register(registry);
    }

    Tile made(Tile tile) {
        database.record(tile.databaseNanos(), TimeUnit.NANOSECONDS);
        draw.record(tile.drawNanos(), TimeUnit.NANOSECONDS);
        encode.record(tile.encodeNanos(), TimeUnit.NANOSECONDS);
        return tile;
    }
}
