package org.santu.exchange.gpx;

import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.xml.XmlSource;

/** GPX: waypoints as points, routes and tracks as lines. */
public final class GpxReader implements RecordReader {
    @Override
    public boolean reads(SourceFiles files) {
        return files.extension().equals("gpx");
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new XmlSource(files, "GPX", GpxFeatures::new);
    }
}
