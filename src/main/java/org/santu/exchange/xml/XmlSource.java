package org.santu.exchange.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.problem.SantuException;

/** An open file of a format in XML whose positions are WGS84, walked twice: once for its fields, once for its records. */
public final class XmlSource implements RecordSource {
    private static final int MAXIMUM_FIELDS = 2000;

    private final SourceFiles files;
    private final String format;
    private final Function<XmlFile, Iterator<XmlFeature>> features;
    private final List<String> names = new ArrayList<>();
    private final List<Finding> noted = new ArrayList<>();
    private final RecordSchema schema;
    private long count;
    private XmlFile open;

    /**
     * @param features walks over an open file
     * @throws SantuException SANTU-XML-EMPTY or -ONLY-LINKS when there is no feature, or what {@link XmlFile} says
     */
    public XmlSource(SourceFiles files, String format, Function<XmlFile, Iterator<XmlFeature>> features) {
        this.files = files;
        this.format = format;
        this.features = features;
        boolean located = false;
        Set<String> found = new LinkedHashSet<>();
        try (XmlFile first = XmlFile.open(files.name(), files.main())) {
            Iterator<XmlFeature> each = features.apply(first);
            while (each.hasNext()) {
                XmlFeature feature = each.next();
                count++;
                located |= feature.geometry() != null || feature.problem() != null;
                if (found.size() < MAXIMUM_FIELDS) {
                    found.addAll(feature.values().keySet());
                }
            }
            if (each instanceof Linking linking && !linking.links().isEmpty()) {
                if (count == 0) {
                    throw new SantuException("SANTU-XML-ONLY-LINKS", files.name(), String.join(", ", linking.links()));
                }
                noted.add(Finding.ofFile("SANTU-XML-LINKS", String.join(", ", linking.links()), null));
            }
        }
        if (count == 0) {
            throw new SantuException("SANTU-XML-EMPTY", files.name(), format);
        }
        FieldNames unique = new FieldNames();
        List<SourceField> fields = new ArrayList<>();
        for (String name : found) {
            names.add(name);
            fields.add(new SourceField(unique.unique(name), FieldKind.TEXT));
        }
        schema = new RecordSchema(fields, located, List.of());
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public RecordSchema schema() {
        return schema;
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        return Optional.of(new DeclaredCrs(SourceCrs.geographic("WGS 84"), "SANTU-IMPORT-CRS-FORMAT"));
    }

    @Override
    public TextEncoding encoding() {
        return TextEncoding.OF_FORMAT;
    }

    @Override
    public long expectedRecords() {
        return count;
    }

    @Override
    public Iterator<SourceRecord> records() {
        open = XmlFile.open(files.name(), files.main());
        Iterator<XmlFeature> each = features.apply(open);
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public SourceRecord next() {
                if (!each.hasNext()) {
                    throw new NoSuchElementException();
                }
                number++;
                return record(number, each.next());
            }
        };
    }

    private SourceRecord record(long number, XmlFeature feature) {
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            String value = feature.values().get(names.get(i));
            values[i] = value == null || value.isEmpty() ? null : value;
        }
        List<Finding> findings = new ArrayList<>(0);
        if (feature.problem() != null) {
            findings.add(
                    Finding.ofRow("SANTU-IMPORT-BAD-GEOMETRY", Action.REJECTED, number, null, feature.problem(), null));
        }
        if (feature.leftOut() != null) {
            findings.add(Finding.ofRow("SANTU-XML-POINT-ALONE", Action.NOTED, number, null, feature.leftOut(), null));
        }
        return new SourceRecord(number, values, feature.geometry(), findings);
    }

    @Override
    public List<Finding> findings() {
        return noted;
    }

    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            files.close();
        }
    }
}
