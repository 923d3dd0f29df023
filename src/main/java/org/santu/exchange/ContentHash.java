package org.santu.exchange;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/**
 * Tells whether two features of a layer say the same: same place, same values. Of a located feature the region code does not
 * count, since an import derives it from the position, and another region may have been loaded in between. Lists of records
 * do not count, since the database writes JSON in its own way. For one thread.
 */
final class ContentHash {
    private final List<Attribute> attributes;
    private final MessageDigest digest;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    private final boolean located;

    ContentHash(LayerDeclaration layer) {
        this(
                layer.attributes().stream()
                        .filter(attribute -> attribute.type() != AttributeType.RECORDS)
                        .toList(),
                true);
    }

    /** @param located whether the place counts */
    ContentHash(List<Attribute> attributes, boolean located) {
        this.attributes = List.copyOf(attributes);
        this.located = located;
        try {
            // Speed counts here, not secrecy: nobody gains by a collision but the loss of a row of their own.
            this.digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 128 bits. */
    record Hash(long high, long low) {}

    Hash of(Geometry geometry, Function<String, Object> values) {
        digest.reset();
        if (geometry != null && located) {
            digest.update(wkb.write(geometry));
        }
        for (Attribute attribute : attributes) {
            boolean derived = located && geometry != null && attribute.name().equals(StandardColumns.REGION_CODE);
            Object value = derived ? null : values.apply(attribute.name());
            if (value != null) {
                digest.update(attribute.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text(value).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new Hash(bytes.getLong(), bytes.getLong());
    }

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
        }
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).toString()
                : value.toString();
    }
}
