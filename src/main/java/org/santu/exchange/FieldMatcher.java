package org.santu.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.problem.SantuException;

/**
 * Finds out which column fills which attribute: as the caller says, else by name, by shapefile name, by alias, by label. A
 * column fills one attribute only; a strong match of one attribute goes before a weak one of another.
 *
 * <p>A bare label is no match for an attribute with a unit, unless the heading names that unit ("占地面积(m²)") or is Chinese,
 * where headings are specific: an English "Area" may be hectares, and a wrong number is worse than none.
 */
final class FieldMatcher {
    private static final Set<String> OUR_OWN = Set.of(RejectedRows.ROW, RejectedRows.CODE, RejectedRows.REASON);

    private static final int SHORTEST_WORD = 2;

    private final LayerDeclaration layer;
    private final RecordSchema schema;
    private final Map<String, FieldMatch> byAttribute = new LinkedHashMap<>();
    private final boolean[] used;
    private FieldMatch id;
    private FieldMatch version;
    private final Map<String, String> unitsAbove = new LinkedHashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @throws SantuException {@code SANTU-IMPORT-MAP-ATTRIBUTE} or {@code SANTU-IMPORT-MAP-FIELD} for a wrong field map */
    FieldMatcher(LayerDeclaration layer, RecordSchema schema, Map<String, String> fieldMap) {
        this(layer, schema, fieldMap, Scope.everything());
    }

    /** @param scope attributes that it does not show in full are not written either */
    FieldMatcher(LayerDeclaration layer, RecordSchema schema, Map<String, String> fieldMap, Scope scope) {
        this.layer = layer;
        this.schema = schema;
        this.used = new boolean[schema.fields().size()];
        fieldMap.forEach(this::take);
        for (int column = 0; column < used.length; column++) {
            String name = schema.fields().get(column).name();
            used[column] |= OUR_OWN.contains(name) || schema.positionFields().contains(name);
        }
        match(FieldMatch.How.NAME, attribute -> Stream.of(attribute.name()));
        match(FieldMatch.How.SHAPEFILE_NAME, attribute -> Stream.ofNullable(attribute.shapefileName()));
        match(FieldMatch.How.ALIAS, attribute -> attribute.aliases().stream());
        match(FieldMatch.How.LABEL, attribute -> labels(layer, attribute));
        matchInitials();
        matchCut();
        matchId();
        byAttribute.values().removeIf(match -> isHidden(match, scope));
        noteConversions();
    }

    static boolean isShown(Attribute attribute, Scope scope) {
        return Stream.concat(Stream.of(attribute), attribute.fields().stream())
                .allMatch(part -> scope.maySee(part.privacy()));
    }

    private boolean isHidden(FieldMatch match, Scope scope) {
        Attribute attribute = layer.getAttribute(match.attribute());
        boolean shown = isShown(attribute, scope);
        if (!shown) {
            findings.add(
                    new Finding("SANTU-IMPORT-ATTRIBUTE-DENIED", Action.NOTED, 0, match.field(), attribute.name(), null)
                            .withLabel(attribute.label()));
        }
        return !shown;
    }

    /** Only where the letters are those of one attribute and of one column. */
    private void matchInitials() {
        Map<String, Long> meant = layer.attributes().stream()
                .map(attribute -> Initials.of(attribute.label().zh()))
                .collect(Collectors.groupingBy(letters -> letters, Collectors.counting()));
        for (Attribute attribute : layer.attributes()) {
            String letters = Initials.of(attribute.label().zh());
            boolean free = !byAttribute.containsKey(attribute.name()) && !leftOut.contains(attribute.name());
            if (free && !letters.isEmpty() && meant.get(letters) == 1) {
                List<Integer> columns = columns(letters).toList();
                if (columns.size() == 1) {
                    add(attribute, columns.get(0), FieldMatch.How.INITIALS);
                }
            }
        }
    }

    /** The heading of a dBASE column is what ten bytes hold of it: 行政区划代 is 行政区划代码 where nothing else begins so. */
    private void matchCut() {
        for (int column = 0; column < used.length; column++) {
            String heading = schema.fields().get(column).name();
            String begin = used[column] ? null : schema.findCut(heading).orElse(null);
            if (begin != null && !FieldNames.plain(begin).isEmpty()) {
                List<Attribute> meant = layer.attributes().stream()
                        .filter(attribute -> names(layer, attribute)
                                .anyMatch(name -> FieldNames.plain(name).startsWith(FieldNames.plain(begin))))
                        .toList();
                boolean free = meant.size() == 1
                        && !byAttribute.containsKey(meant.get(0).name())
                        && !leftOut.contains(meant.get(0).name());
                if (free) {
                    add(meant.get(0), column, FieldMatch.How.CUT);
                }
            }
        }
    }

    /** Our own exports carry the number of each feature, by which it is found again. */
    private void matchId() {
        Stream.of("santu_id", StandardColumns.ID)
                .flatMap(name -> columns(FieldNames.plain(name)))
                .findFirst()
                .ifPresent(column -> {
                    id = new FieldMatch(
                            StandardColumns.ID, schema.fields().get(column).name(), column, FieldMatch.How.NAME);
                    used[column] |= FieldNames.plain(id.field()).equals("santuid");
                });
        columns(FieldNames.plain(OutColumn.VERSION)).findFirst().ifPresent(column -> {
            version = new FieldMatch(
                    StandardColumns.VERSION, schema.fields().get(column).name(), column, FieldMatch.How.NAME);
            used[column] = true;
        });
    }

    /** The column with the number of each feature, which only some imports ask for. */
    Optional<FieldMatch> findId() {
        return Optional.ofNullable(id);
    }

    /** The column with the version of each feature that its row shows. */
    Optional<FieldMatch> findVersion() {
        return Optional.ofNullable(version);
    }

    /** All that a heading of the layer may say, as {@link FieldNames#plain} writes it. */
    static Set<String> headings(LayerDeclaration layer) {
        return layer.attributes().stream()
                .flatMap(attribute -> names(layer, attribute))
                .map(FieldNames::plain)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(LayerDeclaration layer, Attribute attribute) {
        return Stream.of(
                        Stream.of(
                                attribute.name(),
                                attribute.label().zh(),
                                attribute.label().en()),
                        Stream.ofNullable(attribute.shapefileName()),
                        attribute.aliases().stream(),
                        labels(layer, attribute))
                .flatMap(names -> names);
    }

    private interface Names {
        Stream<String> of(Attribute attribute);
    }

    private void take(String target, String field) {
        Attribute attribute = findAttribute(target)
                .orElseThrow(() -> new SantuException("SANTU-IMPORT-MAP-ATTRIBUTE", layer.name(), target));
        if (field.isEmpty()) {
            leftOut.add(attribute.name());
            return;
        }
        int column = schema.names().indexOf(field);
        for (int i = 0; column < 0 && i < used.length; i++) {
            column = FieldNames.plain(schema.fields().get(i).name()).equals(FieldNames.plain(field)) ? i : -1;
        }
        if (column < 0) {
            throw new SantuException("SANTU-IMPORT-MAP-FIELD", field, String.join(", ", schema.names()));
        }
        add(attribute, column, FieldMatch.How.GIVEN);
    }

    /** By name, else by alias, shapefile name or label: {@code code=adcode} means the region code. */
    private Optional<Attribute> findAttribute(String target) {
        String wanted = FieldNames.plain(target);
        return Stream.<Names>of(
                        attribute -> Stream.of(attribute.name()),
                        attribute -> Stream.concat(
                                Stream.ofNullable(attribute.shapefileName()), attribute.aliases().stream()),
                        attribute -> Stream.of(
                                attribute.label().zh(), attribute.label().en()))
                .flatMap(names -> layer.attributes().stream()
                        .filter(attribute -> names.of(attribute)
                                .anyMatch(name -> FieldNames.plain(name).equals(wanted))))
                .findFirst();
    }

    private void match(FieldMatch.How how, Names names) {
        for (Attribute attribute : layer.attributes()) {
            if (byAttribute.containsKey(attribute.name()) || leftOut.contains(attribute.name())) {
                continue;
            }
            names.of(attribute)
                    .map(FieldNames::plain)
                    .flatMap(name -> columns(name))
                    .findFirst()
                    .ifPresent(column -> add(attribute, column, how));
        }
        if (how == FieldMatch.How.LABEL) {
            matchUnits();
            noteUnitsNotKnown();
        }
    }

    private Stream<Integer> columns(String plainName) {
        return Stream.iterate(0, column -> column < used.length, column -> column + 1)
                .filter(column -> !used[column]
                        && FieldNames.plain(schema.fields().get(column).name()).equals(plainName));
    }

    private static Stream<String> labels(LayerDeclaration layer, Attribute attribute) {
        String zh = attribute.label().zh();
        String en = attribute.label().en();
        Stream<String> whole = attribute.unit() == null
                ? Stream.of(zh, en)
                : Stream.of(
                        zh, zh + attribute.unit().zh(), en + attribute.unit().en());
        return Stream.of(
                        whole,
                        withoutLayer(layer.label().zh(), zh),
                        withLayer(layer.label().zh(), zh))
                .flatMap(names -> names);
    }

    /** The kind of a facility may be called 设施类别 though the layer 公共设施 just says 类别. */
    private static Stream<String> withLayer(String layer, String label) {
        return Stream.iterate(layer, rest -> rest.length() >= SHORTEST_WORD, rest -> rest.substring(1))
                .map(thing -> thing + label);
    }

    /** In a file of roads the name of a road is called just "name": the label without the end of the layer's own. */
    private static Stream<String> withoutLayer(String layer, String label) {
        return Stream.iterate(layer, rest -> rest.length() >= SHORTEST_WORD, rest -> rest.substring(1))
                .filter(thing -> label.startsWith(thing) && label.length() >= thing.length() + SHORTEST_WORD)
                .map(thing -> label.substring(thing.length()));
    }

    /** A heading that says another unit than the attribute's is understood, and its numbers are converted. */
    private void matchUnits() {
        for (Attribute attribute : layer.attributes()) {
            if (byAttribute.containsKey(attribute.name()) || leftOut.contains(attribute.name())) {
                continue;
            }
            Stream.of(
                            labels(layer, attribute),
                            attribute.aliases().stream(),
                            Stream.of(attribute.label().en()))
                    .flatMap(names -> names)
                    .flatMap(name -> HeadingUnit.names(attribute).map(unit -> FieldNames.plain(name + unit)))
                    .flatMap(this::columns)
                    .findFirst()
                    .ifPresent(column -> add(attribute, column, FieldMatch.How.LABEL));
        }
    }

    private void noteConversions() {
        for (FieldMatch match : matches()) {
            Attribute attribute = layer.getAttribute(match.attribute());
            List<String> possible = HeadingUnit.listPossible(schema.fields().get(match.column()), attribute);
            if (!possible.isEmpty()) {
                findings.add(new Finding(
                        "SANTU-IMPORT-UNITS-ABOVE",
                        Action.NOTED,
                        0,
                        match.field(),
                        String.join(", ", possible),
                        attribute.unit().zh()));
            }
            HeadingUnit.find(schema.fields().get(match.column()), attribute).ifPresent(unit -> {
                findings.add(new Finding(
                                "SANTU-IMPORT-UNIT-CONVERTED", Action.NOTED, 0, match.field(), unit.from(), unit.to())
                        .withLabel(attribute.label()));
                if (!unit.isInHeading()) {
                    unitsAbove.put(match.field(), unit.from());
                }
            });
        }
    }

    /** By heading, the units that stand above it and not in it. */
    Map<String, String> unitsAbove() {
        return unitsAbove;
    }

    private void noteUnitsNotKnown() {
        for (Attribute attribute : layer.attributes()) {
            if (attribute.unit() != null && !byAttribute.containsKey(attribute.name())) {
                columns(FieldNames.plain(attribute.label().en()))
                        .forEach(column -> findings.add(new Finding(
                                "SANTU-IMPORT-UNIT-UNKNOWN",
                                Action.NOTED,
                                0,
                                schema.fields().get(column).name(),
                                attribute.name(),
                                attribute.unit().en())));
            }
        }
    }

    private void add(Attribute attribute, int column, FieldMatch.How how) {
        byAttribute.put(
                attribute.name(),
                new FieldMatch(attribute.name(), schema.fields().get(column).name(), column, how));
        used[column] = true;
    }

    List<FieldMatch> matches() {
        List<String> order = layer.attributes().stream().map(Attribute::name).toList();
        return byAttribute.values().stream()
                .sorted(Comparator.comparingInt(match -> order.indexOf(match.attribute())))
                .toList();
    }

    /** Headings that fill nothing, positions and our own left out. */
    List<String> unusedFields() {
        List<String> unused = new ArrayList<>();
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                unused.add(schema.fields().get(column).name());
            }
        }
        return unused;
    }

    List<Finding> findings() {
        return findings;
    }
}
