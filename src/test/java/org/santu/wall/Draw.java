package org.santu.wall;

import java.util.List;
import java.util.Random;

/** The random choices of one case. */
final class Draw {
    private final Random random;
    final Person person;
    /** Whether the request may change something: it must then be aimed at what the person may not reach. */
    final boolean writing;
    /** Chosen once for the case, so that ids and styles can belong to the layer of the same address. */
    final String layer;

    /** Where the values are wanted. */
    final String pattern;

    Draw(Random random, Person person, boolean writing, String pattern) {
        this.random = random;
        this.pattern = pattern;
        this.person = person;
        this.writing = writing;
        this.layer = pick(Wall.get().catalog().layers()).name();
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int limit) {
        return random.nextInt(limit);
    }
}
