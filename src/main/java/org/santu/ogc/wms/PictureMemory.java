package org.santu.ogc.wms;

import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands out the memory that pictures are drawn in, estimated beforehand, so that many large maps never exhaust it together. */
@Component
class PictureMemory {
    private static final int BLOCK_BYTES = 1 << 16;

    /** However much memory there is, larger pictures are better asked for in parts. */
    private static final int LONGEST_SIDE = 4096;

    private static final int SIDE_STEP = 256;
    private static final int MOST_BYTES_PER_PIXEL = Arrays.stream(MapFormat.values())
            .mapToInt(MapFormat::bytesPerPixel)
            .max()
            .orElseThrow();

    private final int blocks;
    private final Semaphore free;
    private final long patienceMillis;

    @Autowired
    PictureMemory() {
        this(Runtime.getRuntime().maxMemory() / 3, 15_000);
    }

    PictureMemory(long bytes, long patienceMillis) {
        blocks = (int) Math.max(64, bytes / BLOCK_BYTES);
        free = new Semaphore(blocks, true);
        this.patienceMillis = patienceMillis;
    }

    /** Widest and highest picture in pixels; a square of it can be had in every format. */
    int longestSide() {
        double side = Math.sqrt((blocks - 1.0) * BLOCK_BYTES / MOST_BYTES_PER_PIXEL);
        return Math.min(LONGEST_SIDE, (int) side / SIDE_STEP * SIDE_STEP);
    }

    /** Gives the memory back when closed. */
    interface Room extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws SantuException SANTU-WMS-MEMORY when it can never be had, SANTU-TILE-BUSY when not soon */
    Room take(int width, int height, int bytesPerPixel) {
        long wanted = (long) width * height * bytesPerPixel / BLOCK_BYTES + 1;
        if (wanted > blocks) {
            throw WmsException.of(null, "WIDTH", "SANTU-WMS-MEMORY", String.valueOf(width), String.valueOf(height));
        }
        try {
            if (!free.tryAcquire((int) wanted, patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new SantuException("SANTU-TILE-BUSY");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SantuException(e, "SANTU-TILE-BUSY");
        }
        return () -> free.release((int) wanted);
    }
}
