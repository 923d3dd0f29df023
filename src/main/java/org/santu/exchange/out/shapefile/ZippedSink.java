package org.santu.exchange.out.shapefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.catalog.ChinaTime;
import org.santu.exchange.out.FeatureSink;

/** Packs what another sink has made. */
record ZippedSink(FeatureSink inner, Path zip) implements FeatureSink {

    @Override
    public void write(SimpleFeature feature) throws IOException {
        inner.write(feature);
    }

    @Override
    public List<Path> finish() throws IOException {
        List<Path> files = inner.finish();
        ZipFiles.pack(zip, "", files, ChinaTime.today());
        Files.delete(files.get(0).getParent());
        return List.of(zip);
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
