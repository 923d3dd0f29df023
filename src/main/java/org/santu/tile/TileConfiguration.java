package org.santu.tile;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** How much is drawn at a time. */
@Configuration(proxyBeanMethods = false)
class TileConfiguration {
    private static final int RENDERERS_PER_CORE = 2;
    /** About two seconds of work; a hundred people who move their maps at the same moment still get them. */
    private static final int LONGEST_QUEUE = 128;

    private static final long PATIENCE_MILLIS = 15_000;

    private static final int SOCKET_BYTES = 64 << 10;

    @Bean
    TileGate tileGate() {
        return new TileGate(
                RENDERERS_PER_CORE * Runtime.getRuntime().availableProcessors(), LONGEST_QUEUE, PATIENCE_MILLIS);
    }

    /** Right behind the security filters. */
    @Bean
    FilterRegistrationBean<TileDoor> tileDoor(TileService tiles, TileSets sets) {
        FilterRegistrationBean<TileDoor> registration = new FilterRegistrationBean<>(new TileDoor(tiles, sets));
        registration.addUrlPatterns("/tiles/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** Tiles have metrics of their own; to watch each request costs as much as sending a kept one. */
    @Bean
    ObservationPredicate tilesAreNotWatched() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI().startsWith("/tiles/"));
    }

    /** A tile goes out in one piece, not in pieces of 8 kB. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wideSockets() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(SOCKET_BYTES)));
    }
}
