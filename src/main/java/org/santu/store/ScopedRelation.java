package org.santu.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.PublicEdition;
import org.santu.catalog.StandardColumns;

/**
 * What a caller may see of a layer, as a subselect: the one place where region scope and privacy masks enter the SQL.
 *
 * <p>Sensitive values are stored sealed: here they come out masked, whoever asks. Only the store itself takes them as they are
 * stored ({@link #whole}) and opens them.
 *
 * <p>Whatever is asked of the subselect - filter, count, sort, tile - sees only rows of the scope and only masked values.
 * It has no alias, is plain enough for PostgreSQL to pull it up, and so the indexes of the table are used.
 */
public final class ScopedRelation {
    private ScopedRelation() {}

    /**
     * @param columns attributes of the layer or {@link StandardColumns}; repetitions are fine
     * @return {@code (SELECT ... FROM layer.x WHERE ...)}, columns by their own names
     * @throws IllegalArgumentException for a column that the layer does not have
     */
    public static SqlFragment of(LayerDeclaration layer, Scope scope, Collection<String> columns) {
        return of(layer, scope, columns, null);
    }

    /** The same as it was at an instant, read back through the journal; null means now. */
    public static SqlFragment of(LayerDeclaration layer, Scope scope, Collection<String> columns, Instant at) {
        return whole(layer, masked(scope), columns, at);
    }

    /** The same with sensitive values as they are stored, for a scope that may see them: who reads them has to open them. */
    static SqlFragment whole(LayerDeclaration layer, Scope scope, Collection<String> columns, Instant at) {
        SqlFragment from = at == null
                ? SqlFragment.of(table(layer))
                : new SqlBuilder().add(PastTable.of(layer, at)).add(" AS past").build();
        return from(layer, scope, List.of(), columns, from);
    }

    /** The same over something else that has the columns of the layer, and some of its own, which are taken as they are. */
    static SqlFragment from(
            LayerDeclaration layer,
            Scope scope,
            List<String> ownColumns,
            Collection<String> columns,
            SqlFragment source) {
        SqlBuilder sql = new SqlBuilder().add("(SELECT ");
        List<SqlFragment> list = new ArrayList<>();
        ownColumns.forEach(column -> list.add(SqlFragment.of(SqlBuilder.quote(column))));
        Set<String> all = new LinkedHashSet<>(columns);
        if (all.contains(StandardColumns.GEOMETRY)) {
            // Where the index is, see PlaceBox.
            all.add(StandardColumns.GEOMETRY_WEB_MERCATOR);
        }
        all.forEach(column -> list.add(column(layer, scope, column)));
        sql.join(", ", list).add(" FROM ").add(source);
        List<SqlFragment> conditions = conditions(layer, scope);
        if (!conditions.isEmpty()) {
            sql.add(" WHERE ").join(" AND ", conditions);
        }
        return sql.add(")").build();
    }

    private static Scope masked(Scope scope) {
        return scope.maySee(PrivacyClass.SENSITIVE) ? new Scope(scope.regionPrefix(), PrivacyClass.PERSONAL) : scope;
    }

    /** Which rows the scope lets through, over columns of the layer; none for all of them. */
    static List<SqlFragment> conditions(LayerDeclaration layer, Scope scope) {
        List<SqlFragment> conditions = new ArrayList<>();
        if (!scope.isUnrestricted()) {
            conditions.add(SqlFragment.of(
                    "region_code >= ? AND region_code < ?", scope.regionPrefix(), above(scope.regionPrefix())));
        }
        PublicEdition edition = layer.publicEdition();
        if (scope.isPublicEdition() && !edition.shown()) {
            conditions.add(SqlFragment.of("FALSE"));
        } else if (scope.isPublicEdition() && edition.attribute() != null) {
            String[] codes = edition.without().toArray(String[]::new);
            // A feature that says nothing of itself stays inside too.
            conditions.add(SqlFragment.of(SqlBuilder.quote(edition.attribute()) + " <> ALL (?)", (Object) codes));
        }
        return conditions;
    }

    /** The table of a layer. */
    static String table(LayerDeclaration layer) {
        return "layer." + SqlBuilder.quote(layer.name());
    }

    /** The smallest text above every code with this prefix: ':' is the character after '9' in collation C. */
    static String above(String regionPrefix) {
        return regionPrefix + ":";
    }

    private static SqlFragment column(LayerDeclaration layer, Scope scope, String column) {
        if (column.equals(StandardColumns.UPDATED_BY) && scope.isPublicEdition()) {
            // Who works here is nobody's business in the street.
            return SqlFragment.of("NULL::text AS " + SqlBuilder.quote(column));
        }
        if (LayerColumns.isStandard(column)) {
            return SqlFragment.of(SqlBuilder.quote(column));
        }
        Attribute attribute = layer.getAttribute(column);
        String name = SqlBuilder.quote(column);
        if (attribute.type() == AttributeType.RECORDS && scope.maySee(attribute.privacy())) {
            return recordMasks(attribute, scope)
                    .map(masks -> SqlFragment.of("santu.mask_records(" + name + ", ?::jsonb) AS " + name, masks))
                    .orElse(SqlFragment.of(name));
        }
        return switch (Mask.of(attribute, scope)) {
            case SHOW -> SqlFragment.of(name);
            case NAME -> SqlFragment.of("santu.mask_name(" + name + ") AS " + name);
            case ID_NUMBER -> SqlFragment.of("santu.mask_id_number(" + name + ") AS " + name);
            case PHONE -> SqlFragment.of("santu.mask_phone(" + name + ") AS " + name);
            case HIDE -> SqlFragment.of("NULL::" + attribute.type().columnType() + " AS " + name);
        };
    }

    /** The masks of the fields as JSON, empty when the caller may see them all. */
    static Optional<String> recordMasks(Attribute attribute, Scope scope) {
        if (Mask.showsAll(attribute, scope)) {
            return Optional.empty();
        }
        List<String> masks = new ArrayList<>();
        for (Attribute field : attribute.fields()) {
            masks.add('"' + field.name() + "\":\"" + Mask.of(field, scope).word() + '"');
        }
        return Optional.of(masks.stream().collect(Collectors.joining(",", "{", "}")));
    }
}
