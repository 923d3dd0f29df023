package org.santu.tile;

import java.util.function.Supplier;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * The one way in which tiles and other maps are made: a place among the renderers, then the memory that was estimated for it, then
 * so much time and no more. Safe for concurrent use.
 */
@Component
public class PictureWork {
    /** A vector tile, a question about a place, a legend. */
    public static final Need LITTLE = new Need(256, 256, 4);

    private final TileGate gate;
    private final PictureMemory memory;
    private final TimeLimit limit;

    PictureWork(TileGate gate, PictureMemory memory, TimeLimit limit) {
        this.gate = gate;
        this.memory = memory;
        this.limit = limit;
    }

    /**
     * What a picture needs while it is drawn and written.
     *
     * @param bytesPerPixel of the picture, and of what it is written from
     */
    public record Need(int widthPixels, int heightPixels, int bytesPerPixel) {
        long bytes() {
            return (long) widthPixels * heightPixels * bytesPerPixel;
        }
    }

    /** Side of the largest square in pixels that may be made at all. */
    public int longestSide(int bytesPerPixel) {
        return memory.longestSide(bytesPerPixel);
    }

    /**
     * Does the work as soon as there is room for it.
     *
     * @param timeoutCode of the problem when it takes too long; its message is told the seconds
     * @throws SantuException the time-out; SANTU-TILE-BUSY when the queue is full or does not move; SANTU-PICTURE-MEMORY for more
     *     than there can ever be
     */
    public <T> T make(Need need, String timeoutCode, Supplier<T> work) {
        return gate.pass(() -> {
            try (PictureMemory.Room room = memory.take(need)) {
                return limit.within(timeoutCode, work);
            }
        });
    }
}
