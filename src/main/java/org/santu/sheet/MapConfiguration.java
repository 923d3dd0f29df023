package org.santu.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The maps: a file in {@code $SANTU_HOME/styles/maps} takes the place of the shipped one of the same name, or adds one. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration {

    @Bean
    Maps maps(Catalog catalog, @Value("${santu.home:.santu}") Path home) throws IOException {
        Map<String, CatalogFile> files = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:styles/maps/*.yaml")) {
            String name = resource.getFilename();
            files.put(
                    name, new CatalogFile("styles/maps/" + name, resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        for (Path path : own(home.resolve("styles/maps"))) {
            files.put(path.getFileName().toString(), new CatalogFile(path.toString(), Files.readString(path)));
        }
        return new Maps(MapReader.read(catalog, List.copyOf(files.values())));
    }

    private static List<Path> own(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> path.toString().endsWith(".yaml")).forEach(paths::add);
        }
        return paths;
    }
}
