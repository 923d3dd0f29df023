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
import org.santu.allocation.AllocationBook;
import org.santu.allocation.AllocationReader;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogReader;
import org.santu.problem.SantuException;
import org.santu.rule.RuleBook;
import org.santu.rule.RuleReader;
import org.santu.theme.ThemeReader;
import org.santu.theme.Themes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The catalog and its thematic maps: the shipped files, then the county's own from {@code $SANTU_HOME/catalog} and
 * {@code $SANTU_HOME/styles/themes}.
 */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    Themes themes(@Value("${santu.home:.santu}") Path home) throws IOException {
        Catalog catalog = CatalogReader.read(files("data/catalog/", home.resolve("catalog")));
        return ThemeReader.read(catalog, files("styles/themes/", home.resolve("styles/themes")));
    }

    /** The shipped rules, then the office's own from {@code $SANTU_HOME/rules}. */
    @Bean
    RuleBook ruleBook(@Value("${santu.home:.santu}") Path home) throws IOException {
        return RuleReader.read(files("data/rules/", home.resolve("rules")));
    }

    /** What is compared in who got what, then the office's own from {@code $SANTU_HOME/allocation}. */
    @Bean
    AllocationBook allocationBook(Catalog catalog, @Value("${santu.home:.santu}") Path home) throws IOException {
        return AllocationReader.read(catalog, files("data/allocation/", home.resolve("allocation")));
    }

    @Bean
    Catalog catalog(Themes themes) {
        return themes.catalog();
    }

    private static List<CatalogFile> files(String folder, Path own) throws IOException {
        List<CatalogFile> files = new ArrayList<>(shipped(folder));
        files.addAll(own(own));
        return files;
    }

    private static List<CatalogFile> shipped(String folder) throws IOException {
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "*.yaml");
        Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
        List<CatalogFile> files = new ArrayList<>();
        for (Resource resource : resources) {
            files.add(new CatalogFile(
                    folder + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
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
