package org.santu.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Checksums of our own files as {@code ETag}s. The files in our jar all carry the same date, so a date would not tell a new
 * version from an old one. Safe for concurrent use.
 */
@Component
class FileChecksums {
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(2000).build();

    /** A file in a jar cannot change while we run; one in a folder can, and is read again. */
    String of(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.startsWith("jar:") ? known.get(address, key -> read(file)) : read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Weak, since the answer may be compressed on its way. */
    static String of(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return "W/\"" + HexFormat.of().toHexDigits((int) checksum.getValue()) + "-" + bytes.length + '"';
    }

    private static String read(Resource file) {
        try {
            return of(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
