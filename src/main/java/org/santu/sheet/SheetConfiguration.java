package org.santu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.santu.sheet.template.SheetTemplateReader;
import org.santu.sheet.template.SheetTemplates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The templates: a file in {@code $SANTU_HOME/styles/sheets} takes the place of the shipped one of the same name, or adds one. */
@Configuration(proxyBeanMethods = false)
class SheetConfiguration {
    private static final String FOLDER = "styles/sheets/";

    @Bean
    SheetTemplates sheetTemplates(Catalog catalog, Maps maps, @Value("${santu.home:.santu}") Path home)
            throws IOException {
        Map<String, CatalogFile> files = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yaml")) {
            String name = resource.getFilename();
            files.put(name, new CatalogFile(FOLDER + name, resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        Path own = home.resolve(FOLDER);
        if (Files.isDirectory(own)) {
            try (Stream<Path> all = Files.list(own)) {
                for (Path path : all.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    files.put(path.getFileName().toString(), new CatalogFile(path.toString(), Files.readString(path)));
                }
            }
        }
        return new SheetTemplates(SheetTemplateReader.read(catalog, tables(maps), List.copyOf(files.values())));
    }

    private static Map<String, Map<String, List<String>>> tables(Maps maps) {
        Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
        for (MapDeclaration map : maps.list()) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            map.tables().forEach(table -> columns.put(table.name(), SheetTables.columns(table)));
            tables.put(map.name(), columns);
        }
        return tables;
    }

    @Bean
    FocusLayer focusLayer(@Value("${santu.home:.santu}") Path home) throws IOException {
        Path own = home.resolve(FOLDER + FocusLayer.FILE);
        try (InputStream stream = Files.isRegularFile(own)
                ? Files.newInputStream(own)
                : new ClassPathResource(FOLDER + FocusLayer.FILE).getInputStream()) {
            return FocusLayer.read(stream);
        }
    }
}
