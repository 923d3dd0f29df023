package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TouchIndexTest {
    private record Change(long sequence, Envelope extent, String code, String before) {}

    @Test
    void findsTheSameAsLookingAtEveryChange() {
        Random random = new Random(3);
        TouchIndex index = new TouchIndex();
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            double size = Math.pow(10, random.nextDouble() * 7);
            Change change = new Change(
                    i,
                    box(random, i % 3 == 0 ? 0 : size),
                    i % 7 == 0 ? null : "13062" + random.nextInt(9),
                    i % 5 == 0 ? "13062" + random.nextInt(9) : null);
            changes.add(change);
            index.add(change.sequence, change.extent, change.code, change.before);
        }
        for (int i = 0; i < 2_000; i++) {
            Envelope area = box(random, Math.pow(10, random.nextDouble() * 7));
            String prefix = i % 2 == 0 ? "" : "13062" + random.nextInt(9);
            long known = i % 4 == 3 ? random.nextInt(3_000) : 0;
            long expected = changes.stream()
                    .filter(change -> change.extent.intersects(area))
                    .filter(change -> prefix.isEmpty()
                            || String.valueOf(change.code).startsWith(prefix)
                            || String.valueOf(change.before).startsWith(prefix))
                    .mapToLong(Change::sequence)
                    .max()
                    .orElse(0);
            assertThat(index.newest(area, prefix, known)).isEqualTo(Math.max(known, expected));
        }
    }

    @Test
    void findsWhatLiesOutsideOfTheSquare() {
        TouchIndex index = new TouchIndex();
        index.add(5, new Envelope(3e7, 3.1e7, 3e7, 3.1e7), null, null);
        assertThat(index.newest(new Envelope(2.9e7, 3.05e7, 2.9e7, 3.05e7), "", 0))
                .isEqualTo(5);
    }

    private static Envelope box(Random random, double size) {
        double x = (random.nextDouble() - 0.5) * 3.9e7;
        double y = (random.nextDouble() - 0.5) * 3.9e7;
        return new Envelope(x, x + size, y, y + size * random.nextDouble());
    }
}
