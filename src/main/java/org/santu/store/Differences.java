package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.springframework.stereotype.Component;

/**
 * What of a layer is different between two instants, net: what was changed and changed back is no difference. Compared is what
 * the caller sees, masks included. Safe for concurrent use.
 */
@Component
public class Differences {
    private static final int FETCH_SIZE = 500;

    private final Stores stores;

    public Differences(Stores stores) {
        this.stores = stores;
    }

    /**
     * One feature.
     *
     * @param before values by attribute at the first instant, null when it was not there or not in the region
     * @param after the same at the second instant; at least one of the two is there
     */
    public record Difference(
            UUID id,
            Map<String, Object> before,
            Map<String, Object> after,
            Geometry geometryBefore,
            Geometry geometryAfter) {}

    /**
     * Reads them one after the other, in the order of region and id.
     *
     * @param caller in whose scope; narrow it for one region
     * @param from the earlier instant
     * @param to the later one
     */
    public void read(Caller caller, LayerDeclaration layer, Instant from, Instant to, Consumer<Difference> each) {
        List<Attribute> attributes = layer.attributes();
        SqlFragment select = select(layer, caller.scope(), from, to);
        WKBReader wkb = Wkb.reader();
        try (Session session = stores.newSession(caller);
                PreparedStatement statement = prepare(session.connection(), select);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Map<String, Object> before = rows.getBoolean(2) ? values(rows, attributes, 6) : null;
                Map<String, Object> after = rows.getBoolean(3) ? values(rows, attributes, 6 + attributes.size()) : null;
                each.accept(new Difference(
                        rows.getObject(1, UUID.class),
                        before,
                        after,
                        Wkb.read(wkb, rows.getBytes(4)),
                        Wkb.read(wkb, rows.getBytes(5))));
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, SqlFragment select) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(select.sql());
        statement.setFetchSize(FETCH_SIZE);
        select.bind(statement, 1);
        return statement;
    }

    private static Map<String, Object> values(ResultSet rows, List<Attribute> attributes, int first)
            throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            values.put(
                    attributes.get(i).name(),
                    RowValues.read(rows, first + i, attributes.get(i).type()));
        }
        return values;
    }

    private static SqlFragment select(LayerDeclaration layer, Scope scope, Instant from, Instant to) {
        List<String> columns = new ArrayList<>(List.of(StandardColumns.ID, StandardColumns.GEOMETRY));
        layer.attributes().forEach(attribute -> columns.add(attribute.name()));
        String region = layer.findAttribute(StandardColumns.REGION_CODE).isPresent()
                ? "coalesce(n.region_code, o.region_code), "
                : "";
        return new SqlBuilder()
                .add(
                        "WITH touched AS (SELECT DISTINCT feature_id FROM santu.journal WHERE layer = ? AND at > ? AND at <= ?)",
                        layer.name(),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC))
                .add(
                        " SELECT coalesce(n.id, o.id), o.id IS NOT NULL, n.id IS NOT NULL, ST_AsBinary(o.geom), ST_AsBinary(n.geom), "
                                + list(layer, "o.") + ", " + list(layer, "n."))
                .add(" FROM (SELECT * FROM ")
                .add(ScopedRelation.of(layer, scope, columns, from))
                .add(" AS past WHERE id IN (SELECT feature_id FROM touched)) AS o FULL JOIN (SELECT * FROM ")
                .add(ScopedRelation.of(layer, scope, columns, to))
                .add(" AS past WHERE id IN (SELECT feature_id FROM touched)) AS n ON n.id = o.id"
                        + " WHERE o.id IS NULL OR n.id IS NULL OR o.geom IS DISTINCT FROM n.geom OR ROW("
                        + names(layer, "o.") + ") IS DISTINCT FROM ROW(" + names(layer, "n.") + ") ORDER BY " + region
                        + "1")
                .build();
    }

    private static String list(LayerDeclaration layer, String prefix) {
        return layer.attributes().stream()
                .map(attribute -> prefix
                        + SqlBuilder.quote(attribute.name())
                        + (attribute.type() == AttributeType.RECORDS ? "::text" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String names(LayerDeclaration layer, String prefix) {
        return layer.attributes().stream()
                .map(attribute -> prefix + SqlBuilder.quote(attribute.name()))
                .collect(Collectors.joining(", "));
    }
}
