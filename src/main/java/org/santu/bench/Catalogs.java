package org.santu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalog as it is shipped, without Spring's start. */
final class Catalogs {
    private Catalogs() {}

    static Catalog shipped() {
        try {
            List<CatalogFile> files = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:data/catalog/*.yaml")) {
                files.add(new CatalogFile(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return CatalogReader.read(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
