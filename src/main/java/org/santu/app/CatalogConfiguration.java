package org.santu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogReader;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalog: the shipped files, then the county's own from {@code $SANTU_HOME/catalog}. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    Catalog catalog(@Value("${santu.home:.santu}") Path home) throws IOException {
        List<CatalogFile> files = new ArrayList<>(shipped());
        files.addAll(own(home.resolve("catalog")));
        return CatalogReader.read(files);
    }

    private static List<CatalogFile> shipped() throws IOException {
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath:data/catalog/*.yaml");
        Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
        List<CatalogFile> files = new ArrayList<>();
        for (Resource resource : resources) {
            files.add(new CatalogFile(
                    "data/catalog/" + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static List<CatalogFile> own(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<CatalogFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(new CatalogFile(path.toString(), read(path)));
            }
        }
        return files;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-FILE-UNREADABLE", path.toString(), e.getMessage());
        }
    }
}
