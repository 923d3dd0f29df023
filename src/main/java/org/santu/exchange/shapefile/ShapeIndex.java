package org.santu.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.santu.exchange.source.ByteFile;

/** A {@code .shx} file: where each record starts and how long it is. Its size is what the file really holds. */
final class ShapeIndex implements AutoCloseable {
    private static final int ENTRY_BYTES = 8;

    private final ByteFile file;
    private final int size;
    private final byte[] entry = new byte[ENTRY_BYTES];

    private ShapeIndex(ByteFile file, int size) {
        this.file = file;
        this.size = size;
    }

    /** @return empty when the index is not one, or has more entries than the file has room for */
    static Optional<ShapeIndex> open(Path path, long shapeFileBytes) {
        ByteFile file = ByteFile.open(path);
        long entries = (file.size() - ShapeFile.HEADER_BYTES) / ENTRY_BYTES;
        byte[] magic = new byte[4];
        boolean usable = file.size() >= ShapeFile.HEADER_BYTES
                && file.read(0, magic, 4) == 4
                && ByteBuffer.wrap(magic).getInt() == 9994
                && entries <= shapeFileBytes / 12 + 1;
        if (usable) {
            return Optional.of(new ShapeIndex(file, (int) entries));
        }
        file.close();
        return Optional.empty();
    }

    int size() {
        return size;
    }

    long offset(int record) {
        return read(record).getInt(0) * 2L;
    }

    long length(int record) {
        return read(record).getInt(4) * 2L;
    }

    private ByteBuffer read(int record) {
        file.read(ShapeFile.HEADER_BYTES + (long) record * ENTRY_BYTES, entry, ENTRY_BYTES);
        return ByteBuffer.wrap(entry).order(ByteOrder.BIG_ENDIAN);
    }

    @Override
    public void close() {
        file.close();
    }
}
