package org.santu.tile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much is drawn at a time. */
@Configuration(proxyBeanMethods = false)
class TileConfiguration {
    private static final int RENDERERS_PER_CORE = 2;
    /** About two seconds of work; a hundred people who move their maps at the same moment still get them. */
    private static final int LONGEST_QUEUE = 128;

    private static final long PATIENCE_MILLIS = 15_000;

    @Bean
    TileGate tileGate() {
        return new TileGate(
                RENDERERS_PER_CORE * Runtime.getRuntime().availableProcessors(), LONGEST_QUEUE, PATIENCE_MILLIS);
    }
}
