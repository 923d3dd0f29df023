package org.santu.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.Messages;
import org.santu.store.Change;
import org.santu.store.Journal;

/**
 * Keeps what others have changed since a file was written. The file says which version each of its rows shows; the journal knows
 * what the feature was like then. A value that only the file changed is taken, one that only others changed stays, and one that
 * both changed is a conflict, told with both values, who and when. For one thread.
 *
 * <p>A row whose version is not known, in a file that has versions, is compared with what is there now: all that differs is a
 * conflict. Files without versions are taken as they are, and a finding says so.
 */
final class LaterEdits {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);
    /** About a tenth of a millimetre: coordinates go through texts and reference systems. */
    private static final double SAME_PLACE_DEGREES = 1e-9;

    private static final int LONGEST_VALUE = 60;
    private static final String IMPORT = "import";
    private static final String NOTHING = "–";

    private final Caller caller;
    private final Locale locale;
    private final LayerDeclaration layer;
    private final ImportConflicts rule;
    /** Null where the file has none. */
    private final RowVersions versions;

    private final List<FieldMatch> compared;
    private final Map<String, OutColumn> columns;
    private final List<Finding> findings;

    LaterEdits(
            ImportRequest request,
            LayerDeclaration layer,
            FieldMatcher fields,
            ImportKey key,
            ExistingFeatures features,
            Journal journal) {
        this.caller = request.caller();
        this.locale = request.locale();
        this.layer = layer;
        this.rule = request.writing().conflicts();
        this.compared = fields.matches().stream()
                .filter(match -> !key.attributes().contains(match.attribute()))
                .toList();
        Set<String> attributes = compared.stream().map(FieldMatch::attribute).collect(Collectors.toSet());
        this.versions = fields.findVersion()
                .map(version -> new RowVersions(
                        version,
                        fields.findId().orElse(null),
                        features,
                        shown -> journal.historiesSince(request.caller(), layer.name(), shown, attributes)))
                .orElse(null);
        this.columns = OutColumns.of(layer).stream().collect(Collectors.toMap(OutColumn::name, column -> column));
        boolean unguarded = versions == null && key.attributes().equals(List.of(StandardColumns.ID));
        this.findings =
                unguarded ? List.of(Finding.ofFile("SANTU-IMPORT-NO-VERSION", OutColumn.VERSION, null)) : List.of();
    }

    /** The rows of the file, looked at ahead where their versions have to be compared. */
    Iterator<SourceRecord> ahead(Iterator<SourceRecord> records) {
        return versions == null ? records : versions.ahead(records);
    }

    /** About the whole file. */
    List<Finding> findings() {
        return findings;
    }

    /** What a feature was like when the file was written, is like now, and who changed it between. */
    private record Since(Change first, List<Change> changes) {
        boolean isKnown() {
            return first != null && first.before() != null;
        }

        Map<String, Object> now() {
            return changes.isEmpty() ? null : changes.get(changes.size() - 1).after();
        }
    }

    /**
     * @param values of a row that changes a feature; those that only others changed become what they are now
     * @param told receives conflicts, and what stays
     */
    void check(SourceRecord record, Map<String, Object> values, List<Finding> told) {
        if (versions == null
                || !(values.get(StandardColumns.ID) instanceof UUID feature)
                || versions.isFresh(record, feature)) {
            return;
        }
        Since since = since(
                versions.history(record, feature),
                versions.find(record, feature).orElse(null));
        if (since.now() == null) {
            return;
        }
        for (FieldMatch match : compared) {
            compare(record, match, values, since, told);
        }
        comparePlace(record, values, since, told);
    }

    private static Since since(List<Change> history, Long shown) {
        if (shown == null) {
            return new Since(null, history);
        }
        List<Change> later =
                history.stream().filter(change -> change.version() > shown).toList();
        return later.isEmpty() ? new Since(null, history) : new Since(later.get(0), later);
    }

    private void compare(
            SourceRecord record, FieldMatch match, Map<String, Object> values, Since since, List<Finding> told) {
        String name = match.attribute();
        Attribute attribute = layer.getAttribute(name);
        Object mine = values.get(name);
        Object now = since.now().get(name);
        if (same(attribute, mine, now)) {
            return;
        }
        Object base = since.isKnown() ? since.first().before().get(name) : null;
        if (since.isKnown() && same(attribute, base, now)) {
            return;
        }
        Change last = last(
                since,
                change -> change.before() == null
                        || change.after() == null
                        || !same(
                                attribute,
                                change.before().get(name),
                                change.after().get(name)));
        boolean untouched = since.isKnown() && same(attribute, mine, base);
        if (settle(record, match.field(), record.values()[match.column()], shown(name, now), last, untouched, told)) {
            values.put(name, now);
        }
    }

    private void comparePlace(SourceRecord record, Map<String, Object> values, Since since, List<Finding> told) {
        Geometry mine = (Geometry) values.get(StandardColumns.GEOMETRY);
        Change newest = since.changes().get(since.changes().size() - 1);
        Geometry now = newest.geometryAfter();
        if (mine == null || samePlace(mine, now)) {
            return;
        }
        Geometry base = since.isKnown() ? since.first().geometryBefore() : null;
        if (since.isKnown() && samePlace(base, now)) {
            return;
        }
        Change last = last(since, change -> !samePlace(change.geometryBefore(), change.geometryAfter()));
        boolean untouched = since.isKnown() && samePlace(mine, base);
        if (settle(record, StandardColumns.GEOMETRY, place(mine), place(now), last, untouched, told)) {
            // Without a position the feature stays where it is.
            values.put(StandardColumns.GEOMETRY, null);
        }
    }

    /** @return whether the value that is there now stays */
    private boolean settle(
            SourceRecord record,
            String field,
            Object mine,
            String now,
            Change last,
            boolean untouched,
            List<Finding> told) {
        Object ours = mine == null ? NOTHING : mine;
        String theirs = now + (last == null ? "" : " (" + last.actor() + ", " + MINUTES.format(last.at()) + ")");
        if (untouched) {
            told.add(Finding.ofRow("SANTU-IMPORT-NEWER-KEPT", Action.NOTED, record.row(), field, ours, theirs));
            return true;
        }
        boolean ownImport =
                last != null && IMPORT.equals(last.kind()) && last.actor().equals(caller.username());
        if (ownImport) {
            return false;
        }
        switch (rule) {
            case REFUSE ->
                told.add(Finding.ofRow("SANTU-IMPORT-CONFLICT", Action.REJECTED, record.row(), field, ours, theirs));
            case KEEP ->
                told.add(Finding.ofRow("SANTU-IMPORT-CONFLICT-KEPT", Action.NOTED, record.row(), field, ours, theirs));
            case OVERWRITE ->
                told.add(Finding.ofRow("SANTU-IMPORT-OVERWRITTEN", Action.NOTED, record.row(), field, ours, theirs));
        }
        return rule == ImportConflicts.KEEP;
    }

    private static Change last(Since since, Predicate<Change> touches) {
        Change last = null;
        for (Change change : since.changes()) {
            last = touches.test(change) ? change : last;
        }
        return last;
    }

    private String shown(String attribute, Object value) {
        if (value == null) {
            return NOTHING;
        }
        OutColumn column = columns.get(attribute);
        String text = column.isCoded()
                ? column.label(value, locale)
                : value instanceof Boolean truth
                        ? Messages.text(locale, truth ? "export.table.yes" : "export.table.no")
                        : ContentHash.text(value);
        return shortened(text);
    }

    private static String place(Geometry geometry) {
        return geometry == null ? NOTHING : shortened(geometry.toText());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    private static boolean samePlace(Geometry a, Geometry b) {
        return a == null || b == null ? a == b : a.norm().equalsExact(b.norm(), SAME_PLACE_DEGREES);
    }

    private static boolean same(Attribute attribute, Object a, Object b) {
        return Objects.equals(plain(attribute, a), plain(attribute, b));
    }

    /** As a workbook keeps it: without spaces around, and seconds are the smallest part of time. */
    private static Object plain(Attribute attribute, Object value) {
        if (value == null) {
            return null;
        }
        if (attribute.type() == AttributeType.RECORDS) {
            return Records.tree(value.toString());
        }
        String text = value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
                : ContentHash.text(value).strip();
        return text.isEmpty() ? null : text;
    }
}
