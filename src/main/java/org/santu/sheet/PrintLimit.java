package org.santu.sheet;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.function.Supplier;
import org.santu.problem.SantuException;
import org.santu.tile.TileGate;
import org.santu.tile.TimeLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bounds printing over HTTP: only so many at once together with tiles and maps, and none for too long. */
@Component
class PrintLimit {
    private final TileGate gate;
    private final TimeLimit limit;

    PrintLimit(TileGate gate, @Value("${santu.sheet.time-limit:60s}") Duration longest) {
        this.gate = gate;
        this.limit = new TimeLimit(longest);
    }

    /** @throws SantuException SANTU-TILE-BUSY or SANTU-SHEET-TIMEOUT */
    <T> T within(Supplier<T> work) {
        return gate.pass(() -> limit.within("SANTU-SHEET-TIMEOUT", work));
    }

    @PreDestroy
    void stop() {
        limit.stop();
    }
}
