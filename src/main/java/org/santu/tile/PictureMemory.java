package org.santu.tile;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands out the memory that pictures are drawn in, estimated beforehand, so that many large ones never exhaust it together. */
@Component
class PictureMemory {
    private static final int BLOCK_BYTES = 1 << 16;

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

    /** Side of the largest square in pixels that can be had. */
    int longestSide(int bytesPerPixel) {
        return (int) Math.sqrt((blocks - 1.0) * BLOCK_BYTES / bytesPerPixel);
    }

    /** Gives the memory back when closed. */
    interface Room extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws SantuException SANTU-PICTURE-MEMORY when it can never be had, SANTU-TILE-BUSY when not soon */
    Room take(PictureWork.Need need) {
        long wanted = need.bytes() / BLOCK_BYTES + 1;
        if (wanted > blocks) {
            throw new SantuException(
                    "SANTU-PICTURE-MEMORY", String.valueOf(need.widthPixels()), String.valueOf(need.heightPixels()));
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
