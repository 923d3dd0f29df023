package org.santu.exchange.kml;

import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.xml.XmlSource;

/** KML: every placemark is a record. Links to other files are not followed. */
public final class KmlReader implements RecordReader {
    @Override
    public boolean reads(SourceFiles files) {
        return files.extension().equals("kml");
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new XmlSource(files, "KML", Placemarks::new);
    }
}
