package org.santu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.check.PersonCheck;
import org.santu.exchange.check.ShapeCheck;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceRecord;

/** All checks of one row, in the order in which a person would make them. For one thread. */
final class RowCheck {
    private static final String LEVEL = "level";
    private static final String POSITION_QUALITY = "position_quality";
    private static final String POINT_ONLY = "point_only";
    static final Set<String> REGION_LAYERS = Set.of("region", "village");
    private static final Pattern VILLAGE_NAME =
            Pattern.compile("(?i)村|村名|村名称|行政村|所在村|村（社区）|村\\(社区\\)|village|village[ _]name");

    private final LayerDeclaration layer;
    private final List<FieldMatch> matches;
    private final Set<String> usedFields;
    private final GeometryFit geometryFit;
    private final RegionFinder regions;
    private final ExistingRows existing;
    private final LaterEdits laterEdits;
    private final ImportWriting writing;
    private final Caller caller;
    private final PersonCheck persons;
    private final ShapeCheck shapes = new ShapeCheck();
    private final List<ColumnValues> columns;
    private final List<Attribute> required;
    private final FieldMatch regionField;
    private final CodeYears codeYears;
    /** The column that tells the name of the village of a row, or -1; of villages themselves it is their name. */
    private final int villageColumn;

    RowCheck(
            LayerDeclaration layer,
            List<FieldMatch> matches,
            RecordSchema schema,
            GeometryFit geometryFit,
            RegionFinder regions,
            CodeYears codeYears,
            ExistingRows existing,
            LaterEdits laterEdits,
            ImportWriting writing,
            Caller caller) {
        this.layer = layer;
        this.matches = matches;
        this.usedFields = Stream.concat(matches.stream().map(FieldMatch::field), schema.positionFields().stream())
                .collect(Collectors.toSet());
        this.geometryFit = geometryFit;
        this.regions = regions;
        this.codeYears = codeYears;
        this.villageColumn = villageColumn(schema);
        this.existing = existing;
        this.laterEdits = laterEdits;
        this.writing = writing;
        this.caller = caller;
        this.columns = matches.stream()
                .filter(match -> match.attribute().equals(StandardColumns.ID) || !isDerived(layer, match.attribute()))
                .map(match -> new ColumnValues(match, schema.fields().get(match.column()), layer))
                .toList();
        this.required = layer.attributes().stream()
                .filter(attribute -> isRequired(layer, attribute))
                .toList();
        this.regionField = matches.stream()
                .filter(match -> match.attribute().equals(StandardColumns.REGION_CODE))
                .findFirst()
                .orElse(null);
        this.persons = new PersonCheck(
                layer, matches.stream().collect(Collectors.toMap(FieldMatch::attribute, FieldMatch::field)));
    }

    CheckedRow check(SourceRecord record) {
        List<Finding> findings = new ArrayList<>(4);
        for (Finding finding : record.findings()) {
            boolean unused = finding.field() != null && !usedFields.contains(finding.field());
            findings.add(unused ? finding.withAction(Action.NOTED) : finding);
        }
        Map<String, Object> values = new HashMap<>(2 * columns.size() + 8);
        for (ColumnValues column : columns) {
            column.read(record, values, findings);
        }
        Geometry geometry =
                record.geometry() == null ? null : geometryFit.fit(record.geometry(), record.row(), findings);
        values.put(StandardColumns.GEOMETRY, geometry);
        persons.check(record.row(), values, findings);
        shapes.check(record.row(), geometry, findings);
        ofAnotherYear(record, values, findings);
        derive(record.row(), geometry, values, findings);
        if (!existing.isMissing(record.row(), values, findings)) {
            requireAll(record.row(), values, findings);
            checkRegion(record, values, findings);
        }
        CheckedRow checked = new CheckedRow(values, findings);
        if (!checked.isRejected()) {
            existing.check(record.row(), values, findings);
            laterEdits.check(record, values, findings);
            existing.compareWithStored(record.row(), values, findings);
            boolean added = values.get(StandardColumns.ID) == null && !checked.isDuplicate();
            if (geometry == null && added && !checked.isRejected()) {
                Object title = values.get(layer.titleAttribute());
                findings.add(Finding.ofRow("SANTU-IMPORT-UNLOCATED", Action.NOTED, record.row(), null, title, null));
            }
        }
        return checked;
    }

    private int villageColumn(RecordSchema schema) {
        List<String> names = schema.names();
        for (int column = 0; column < names.size(); column++) {
            int here = column;
            if (VILLAGE_NAME.matcher(names.get(column).strip()).matches()
                    && matches.stream().noneMatch(match -> match.column() == here)) {
                return column;
            }
        }
        return -1;
    }

    /**
     * A code of another year is replaced by the one in use here, when name and region above agree. Regions and villages that
     * are added anew keep theirs: they would stand there twice under one code.
     */
    private void ofAnotherYear(SourceRecord record, Map<String, Object> values, List<Finding> findings) {
        boolean isRegion = REGION_LAYERS.contains(layer.name());
        if (!(values.get(StandardColumns.REGION_CODE) instanceof String code) || !isRegion && villageColumn < 0) {
            return;
        }
        Object name = isRegion ? values.get(layer.titleAttribute()) : record.values()[villageColumn];
        codeYears.find(code, name == null ? null : name.toString()).ifPresent(present -> {
            boolean keeps = isRegion && (writing.mode() == ImportMode.INSERT || writing.mode() == ImportMode.REPLACE);
            String field = regionField == null ? null : regionField.field();
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-CODE-YEAR",
                    keeps ? Action.NOTED : Action.REPAIRED,
                    record.row(),
                    field,
                    code,
                    present));
            if (!keeps) {
                values.put(StandardColumns.REGION_CODE, present);
            }
        });
    }

    /** Whether the file has to say it. */
    static boolean isRequired(LayerDeclaration layer, Attribute attribute) {
        return attribute.required() && !isDerived(layer, attribute.name());
    }

    /** The level of a region follows from its code; files name levels in many ways. */
    static boolean isDerived(LayerDeclaration layer, String attribute) {
        return attribute.equals(LEVEL) && layer.name().equals("region");
    }

    private void derive(long row, Geometry geometry, Map<String, Object> values, List<Finding> findings) {
        if (geometry != null && values.get(StandardColumns.REGION_CODE) == null) {
            Optional<String> region = regions.findDeepest(geometry);
            region.ifPresent(code -> values.put(StandardColumns.REGION_CODE, code));
            String finding = region.isPresent() ? "SANTU-IMPORT-REGION-DERIVED" : "SANTU-IMPORT-REGION-UNKNOWN";
            findings.add(Finding.ofRow(finding, Action.NOTED, row, null, region.orElse(null), null));
        }
        if (layer.name().equals("region") && values.get(StandardColumns.REGION_CODE) instanceof String code) {
            RegionCode.parse(code)
                    .ifPresent(parsed -> values.put(LEVEL, parsed.level().code()));
        }
        boolean nominal =
                !findings.isEmpty() && findings.stream().anyMatch(f -> f.code().equals("SANTU-IMPORT-POINT-FOOTPRINT"));
        if (nominal && layer.findAttribute(POSITION_QUALITY).isPresent()) {
            values.put(POSITION_QUALITY, POINT_ONLY);
        }
    }

    private void requireAll(long row, Map<String, Object> values, List<Finding> findings) {
        boolean known = existing.isKnown(values);
        for (Attribute attribute : required) {
            boolean missing = values.get(attribute.name()) == null;
            if (!missing
                    || known
                            && matches.stream()
                                    .noneMatch(match -> match.attribute().equals(attribute.name()))) {
                continue;
            }
            boolean reported = matches.stream()
                    .filter(match -> match.attribute().equals(attribute.name()))
                    .anyMatch(match -> findings.stream()
                            .anyMatch(finding ->
                                    match.field().equals(finding.field()) && finding.action() == Action.REJECTED));
            if (!reported) {
                findings.add(Finding.ofRow(
                                "SANTU-IMPORT-REQUIRED", Action.REJECTED, row, attribute.name(), null, attribute.name())
                        .withLabel(attribute.label()));
            }
        }
    }

    private void checkRegion(SourceRecord record, Map<String, Object> values, List<Finding> findings) {
        String code = (String) values.get(StandardColumns.REGION_CODE);
        FieldMatch match = regionField;
        String field = match == null ? null : match.field();
        Object found = match == null ? code : record.values()[match.column()];
        if (code != null && layer.name().equals("village")) {
            RegionLevel level = new RegionCode(code).level();
            if (level != RegionLevel.VILLAGE) {
                String finding = "SANTU-IMPORT-LEVEL-" + level.name();
                findings.add(Finding.ofRow(finding, Action.REJECTED, record.row(), field, found, null));
            }
        }
        if (match != null && code != null) {
            regions.check(record.row(), field, code, (Geometry) values.get(StandardColumns.GEOMETRY), findings);
        }
        boolean known = code == null && existing.isKnown(values);
        if (writing.mode() == ImportMode.REPLACE
                && writing.region() != null
                && (code == null || !code.startsWith(writing.region()))) {
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-OUT-OF-REGION", Action.REJECTED, record.row(), field, found, writing.region()));
        }
        if (!known && !caller.scope().contains(code)) {
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-OUT-OF-SCOPE",
                    Action.REJECTED,
                    record.row(),
                    field,
                    found,
                    caller.scope().regionPrefix()));
        }
    }
}
