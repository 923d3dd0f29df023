package org.santu.ogc.wms;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/** Hands out the memory that pictures are drawn in, estimated beforehand, so that many large maps never exhaust it together. */
@Component
class PictureMemory {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final long PATIENCE_MILLIS = 15_000;

    private final int blocks = (int) Math.max(64, Runtime.getRuntime().maxMemory() / 4 / BLOCK_BYTES);
    private final Semaphore free = new Semaphore(blocks, true);

    /** Gives the memory back when closed. */
    interface Room extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws SantuException SANTU-WMS-MEMORY when it can never be had, SANTU-TILE-BUSY when not soon */
    Room take(int width, int height, int bytesPerPixel) {
        long wanted = (long) width * height * bytesPerPixel / BLOCK_BYTES + 1;
        if (wanted > blocks) {
            throw WmsException.of(null, "WIDTH", "SANTU-WMS-MEMORY", width, height);
        }
        try {
            if (!free.tryAcquire((int) wanted, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new SantuException("SANTU-TILE-BUSY");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SantuException(e, "SANTU-TILE-BUSY");
        }
        return () -> free.release((int) wanted);
    }
}
