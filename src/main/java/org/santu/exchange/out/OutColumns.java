package org.santu.exchange.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.Text;

/** The columns of a layer's files, made from its declaration: an import finds every attribute by them. */
public final class OutColumns {
    private static final int SHORT_BYTES = 10;
    private static final int UUID_LENGTH = 36;

    private OutColumns() {}

    /** Attributes to read for the columns of {@link #of}, in this order, after the geometry. */
    static List<String> attributes(LayerDeclaration layer) {
        return layer.attributes().stream().map(Attribute::name).toList();
    }

    /**
     * The declared attributes in their order, then the id.
     *
     * <p>The features have to come with the geometry first and {@linkplain #attributes the attributes} behind it.
     */
    public static List<OutColumn> of(LayerDeclaration layer) {
        List<OutColumn> columns = new ArrayList<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.add(OutColumn.ID);
        int place = 1;
        for (Attribute attribute : layer.attributes()) {
            columns.add(column(attribute, place++, taken));
        }
        columns.add(id());
        return columns;
    }

    private static OutColumn column(Attribute attribute, int place, Set<String> taken) {
        String wanted = attribute.shapefileName() == null ? attribute.name() : attribute.shapefileName();
        return new OutColumn(
                attribute.name(),
                unique(wanted, taken),
                attribute.label(),
                attribute.unit(),
                attribute.type(),
                attribute.codeList(),
                attribute.maximumLength(),
                feature -> feature.getAttribute(place));
    }

    static OutColumn id() {
        return ours(OutColumn.ID, AttributeType.TEXT, UUID_LENGTH, OutColumns::uuid);
    }

    /**
     * The version of each feature.
     *
     * @param attributes how many of them come before it
     */
    public static OutColumn version(int attributes) {
        return ours(OutColumn.VERSION, AttributeType.INTEGER, null, feature -> feature.getAttribute(attributes + 1));
    }

    /** A column that no layer declares, under one name everywhere. */
    private static OutColumn ours(String name, AttributeType type, Integer maximumLength, OutColumn.Source source) {
        return new OutColumn(name, name, new Text(name, name), null, type, null, maximumLength, source);
    }

    private static Object uuid(SimpleFeature feature) {
        String id = feature.getID();
        return id.substring(id.indexOf('.') + 1);
    }

    /**
     * A name of at most 10 ASCII bytes that is not taken yet, and is then.
     *
     * @param wanted ASCII
     */
    public static String unique(String wanted, Set<String> taken) {
        String name = wanted.length() > SHORT_BYTES ? wanted.substring(0, SHORT_BYTES) : wanted;
        for (int number = 2; !taken.add(name); number++) {
            String tail = "_" + number;
            int rest = Math.min(wanted.length(), SHORT_BYTES - tail.length());
            name = wanted.substring(0, rest).toUpperCase(Locale.ROOT) + tail;
        }
        return name;
    }
}
