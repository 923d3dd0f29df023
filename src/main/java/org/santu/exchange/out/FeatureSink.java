package org.santu.exchange.out;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;

/** Takes features, one by one, into a file. For one thread; close it in any case. */
public interface FeatureSink extends AutoCloseable {

    void write(SimpleFeature feature) throws IOException;

    /**
     * All have come: completes what belongs to the file.
     *
     * @return what was made, the file that people open first
     */
    List<Path> finish() throws IOException;

    /** Lets go of what is open. Whoever gave the folder throws away what is in it. */
    @Override
    void close() throws IOException;
}
