package org.santu.exchange;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.problem.Localised;

/**
 * Compares rows with what the layer holds: so that the same file twice changes nothing, and that a row finds the feature it
 * changes. A feature is known by its key where there is one, else by its content. For one thread.
 */
final class ExistingRows {
    private final LayerDeclaration layer;
    private final ImportKey key;
    private final ImportWriting writing;
    private final ExistingFeatures features;
    private final Set<Object> inFile = new HashSet<>();
    private final Set<UUID> kept = new HashSet<>();

    private final List<Attribute> compared;
    private final Charset dbase;

    /**
     * @param compared what rows that are known by their key are held against
     * @param dbase the encoding of a dBASE table, null for other files
     */
    ExistingRows(
            LayerDeclaration layer,
            ImportKey key,
            ImportWriting writing,
            ExistingFeatures features,
            List<Attribute> compared,
            Charset dbase) {
        this.layer = layer;
        this.compared = compared;
        this.dbase = dbase;
        this.key = key;
        this.writing = writing;
        this.features = features;
    }

    /** Whether a row changes a feature or is one that is there, and so need not say everything about it. */
    boolean isKnown(Map<String, Object> values) {
        return writing.mode() != ImportMode.INSERT
                && !key.isNone()
                && features.byKey(key).containsKey(key.of(values::get));
    }

    /** Whether a row is to change a feature that is not there; then a finding says so. */
    boolean isMissing(long row, Map<String, Object> values, List<Finding> findings) {
        if (writing.mode() != ImportMode.UPDATE || isKnown(values)) {
            return false;
        }
        Object own = key.of(values::get);
        String field = String.join(", ", key.attributes());
        String code = own == null ? "SANTU-IMPORT-KEY-EMPTY" : "SANTU-IMPORT-KEY-UNKNOWN";
        findings.add(Finding.ofRow(code, Action.REJECTED, row, field, own, field));
        return true;
    }

    /**
     * @param values get an {@code id} when the row changes a feature
     * @param findings receives what is wrong with taking this row, if anything
     */
    void check(long row, Map<String, Object> values, List<Finding> findings) {
        if (key.isNone()) {
            checkContent(row, values, findings);
            return;
        }
        Object own = key.of(values::get);
        values.remove(StandardColumns.ID);
        if (own == null) {
            return;
        }
        List<UUID> found = features.byKey(key).getOrDefault(own, List.of());
        String field = String.join(", ", key.attributes());
        if (writing.mode() == ImportMode.INSERT && !found.isEmpty()) {
            findings.add(known(row, field, own, found.get(0), values));
        } else if (!inFile.add(own)) {
            findings.add(Finding.ofRow("SANTU-IMPORT-CODE-TWICE", Action.REJECTED, row, field, own, null));
        } else if (found.size() > 1) {
            findings.add(Finding.ofRow("SANTU-IMPORT-KEY-AMBIGUOUS", Action.REJECTED, row, field, own, found.size()));
        } else if (found.size() == 1) {
            kept.add(found.get(0));
            values.put(StandardColumns.ID, found.get(0));
        }
    }

    /**
     * An empty cell takes out what stood there, which is easily done and seldom meant; what an export had to leave out or
     * mask is not taken for a change.
     */
    void compareWithStored(long row, Map<String, Object> values, List<Finding> findings) {
        if (key.isNone() || !(values.get(StandardColumns.ID) instanceof UUID id)) {
            return;
        }
        Map<String, Object> here = features.values(id, compared);
        for (Attribute attribute : compared) {
            Object stored = here.get(attribute.name());
            Object mine = values.get(attribute.name());
            if (stored != null && Leftovers.is(attribute, mine, stored, dbase)) {
                values.put(attribute.name(), stored);
                findings.add(Finding.ofRow("SANTU-IMPORT-LEFTOVER", Action.NOTED, row, attribute.name(), null, null)
                        .withLabel(attribute.label()));
            } else if (stored != null && mine == null) {
                boolean isSecret =
                        attribute.privacy() == PrivacyClass.SENSITIVE || attribute.type() == AttributeType.RECORDS;
                Localised what = locale ->
                        attribute.label().in(locale) + (isSecret ? "" : " " + shown(attribute, stored, locale));
                findings.add(Finding.ofRow("SANTU-IMPORT-CLEARED", Action.NOTED, row, attribute.name(), null, null)
                        .withLabel(what));
            }
        }
    }

    /** A row that is passed over although it says something else than the layer has to say so. */
    private Finding known(long row, String field, Object own, UUID id, Map<String, Object> values) {
        Map<String, Object> here = features.values(id, compared);
        for (Attribute attribute : compared) {
            Object value = values.get(attribute.name());
            Object stored = here.get(attribute.name());
            if (value != null && (stored == null || !ContentHash.text(value).equals(ContentHash.text(stored)))) {
                Localised difference = locale -> attribute.label().in(locale) + " " + shown(attribute, stored, locale)
                        + " ≠ " + shown(attribute, value, locale);
                return Finding.ofRow("SANTU-IMPORT-CODE-OTHERWISE", Action.DUPLICATE, row, field, own, null)
                        .withLabel(difference);
            }
        }
        return Finding.ofRow("SANTU-IMPORT-CODE-KNOWN", Action.DUPLICATE, row, field, own, null);
    }

    private static String shown(Attribute attribute, Object value, Locale locale) {
        if (value == null) {
            return "–";
        }
        String text = ContentHash.text(value);
        return attribute.codeList() == null
                ? text
                : attribute
                        .codeList()
                        .match(text)
                        .map(code -> code.label().in(locale))
                        .orElse(text);
    }

    /** Rows that are equal within one file are all taken: two poor households may well be written alike. */
    private void checkContent(long row, Map<String, Object> values, List<Finding> findings) {
        boolean known = writing.mode() == ImportMode.REPLACE
                ? features.takeByContent(values).map(kept::add).isPresent()
                : features.hasContent(values);
        if (known) {
            Object title = values.get(layer.titleAttribute());
            findings.add(Finding.ofRow("SANTU-IMPORT-CONTENT-KNOWN", Action.DUPLICATE, row, null, title, null));
        }
    }

    /** What has to go so that only the rows of the file are left. */
    Collection<UUID> leftOver() {
        if (writing.mode() != ImportMode.REPLACE) {
            return List.of();
        }
        Set<UUID> left = new HashSet<>(features.ids());
        left.removeAll(kept);
        return left;
    }
}
