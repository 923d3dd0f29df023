package org.santu.wall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the attributes of a Mapbox vector tile; geometries are left alone. */
final class VectorTile {
    /** One feature: the name of its layer and its attributes. */
    record Feature(String layer, Map<String, Object> attributes) {}

    private VectorTile() {}

    static List<Feature> read(byte[] bytes) {
        List<Feature> features = new ArrayList<>();
        ByteBuffer tile = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (tile.hasRemaining()) {
            long tag = number(tile);
            if (tag == (3 << 3 | 2)) {
                layer(part(tile), features);
            } else {
                skip(tile, tag);
            }
        }
        return features;
    }

    private static void layer(ByteBuffer layer, List<Feature> features) {
        String name = "";
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<List<Long>> tags = new ArrayList<>();
        while (layer.hasRemaining()) {
            long tag = number(layer);
            switch ((int) (tag >> 3)) {
                case 1 -> name = text(part(layer));
                case 2 -> tags.add(tags(part(layer)));
                case 3 -> keys.add(text(part(layer)));
                case 4 -> values.add(value(part(layer)));
                default -> skip(layer, tag);
            }
        }
        for (List<Long> pairs : tags) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                attributes.put(
                        keys.get(pairs.get(i).intValue()),
                        values.get(pairs.get(i + 1).intValue()));
            }
            features.add(new Feature(name, attributes));
        }
    }

    private static List<Long> tags(ByteBuffer feature) {
        List<Long> tags = new ArrayList<>();
        while (feature.hasRemaining()) {
            long tag = number(feature);
            if (tag >> 3 == 2) {
                ByteBuffer packed = part(feature);
                while (packed.hasRemaining()) {
                    tags.add(number(packed));
                }
            } else {
                skip(feature, tag);
            }
        }
        return tags;
    }

    private static Object value(ByteBuffer value) {
        long tag = number(value);
        return switch ((int) (tag >> 3)) {
            case 1 -> text(part(value));
            case 2 -> value.getFloat();
            case 3 -> value.getDouble();
            case 6 -> {
                long zigzag = number(value);
                yield zigzag >>> 1 ^ -(zigzag & 1);
            }
            default -> number(value);
        };
    }

    private static void skip(ByteBuffer from, long tag) {
        switch ((int) (tag & 7)) {
            case 0 -> number(from);
            case 1 -> from.position(from.position() + 8);
            case 5 -> from.position(from.position() + 4);
            default -> part(from);
        }
    }

    private static ByteBuffer part(ByteBuffer from) {
        int length = (int) number(from);
        ByteBuffer part = from.slice(from.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + length);
        return part;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static long number(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
