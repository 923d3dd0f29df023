package org.santu.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.render.StyleLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The styles: a file in {@code $SANTU_HOME/styles} takes the place of the shipped one of the same name. */
@Configuration(proxyBeanMethods = false)
class StyleConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(StyleConfiguration.class);

    @Bean
    StyleLibrary styles(Catalog catalog, @Value("${santu.home:.santu}") Path home) throws IOException {
        StyleLibrary library = StyleLibrary.read(catalog, new StyleFolder(home.resolve("styles")));
        for (LayerDeclaration layer : catalog.layers()) {
            for (LayerStyle declared : layer.styles()) {
                if (!declared.file().endsWith(".sld")) {
                    continue;
                }
                library.findStyle(layer.name(), declared.name())
                        .ifPresentOrElse(
                                style -> style.problems()
                                        .forEach(problem -> LOG.warn("{}", problem.in(declared.file()))),
                                () -> LOG.warn("style file {} is missing", declared.file()));
            }
        }
        return library;
    }

    /** The user's styles before those that ship. */
    private record StyleFolder(Path folder) implements StyleLibrary.Files {
        @Override
        public Optional<byte[]> find(String name) throws IOException {
            Path own = folder.resolve(name).normalize();
            return own.startsWith(folder) && Files.isRegularFile(own)
                    ? Optional.of(Files.readAllBytes(own))
                    : findShipped(name);
        }

        @Override
        public Optional<byte[]> findShipped(String name) throws IOException {
            ClassPathResource shipped = new ClassPathResource("styles/" + name);
            return shipped.exists() ? Optional.of(shipped.getContentAsByteArray()) : Optional.empty();
        }
    }
}
