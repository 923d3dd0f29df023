package org.santu.exchange.xml;

import java.util.Iterator;
import java.util.function.Function;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/**
 * A format in XML. Links to other files are not followed.
 *
 * @param format its name for people; in small letters the ending of its files
 * @param features walks over an open file
 */
public record XmlReader(String format, Function<XmlFile, Iterator<XmlFeature>> features) implements RecordReader {
    @Override
    public boolean reads(SourceFiles files) {
        return files.extension().equalsIgnoreCase(format);
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        return new XmlSource(files, format, features);
    }
}
