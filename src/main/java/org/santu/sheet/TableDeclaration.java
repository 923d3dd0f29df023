package org.santu.sheet;

import java.util.List;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.ledger.Figure;
import org.santu.store.Condition;

/** A table beside a map; what it is made of differs by kind. */
public sealed interface TableDeclaration {
    /** Unique in its map. */
    String name();

    Text title();

    /** The levels of region that show it. */
    Set<RegionLevel> levels();

    /** One measure in each row. */
    record Figures(String name, Text title, Set<RegionLevel> levels, List<Measure> rows) implements TableDeclaration {}

    /** One row for each code of an attribute, one column for each measure. */
    record Breakdown(String name, Text title, Set<RegionLevel> levels, Attribute by, List<Measure> measures)
            implements TableDeclaration {}

    /** One row for each region below, one column for each measure. */
    record ByRegion(String name, Text title, Set<RegionLevel> levels, List<Measure> measures)
            implements TableDeclaration {}

    /** One row for each feature. */
    record Features(
            String name,
            Text title,
            Set<RegionLevel> levels,
            LayerDeclaration layer,
            List<Column> columns,
            List<Condition> conditions,
            List<Order> sort,
            int limit)
            implements TableDeclaration {}

    /** Figures of the relocation ledger of the region, one in each row; no row where nobody moves. */
    record OfLedger(String name, Text title, Set<RegionLevel> levels, List<Figure> figures)
            implements TableDeclaration {}

    /** One row for each record in an attribute of the features. */
    record Records(
            String name,
            Text title,
            Set<RegionLevel> levels,
            LayerDeclaration layer,
            Attribute records,
            List<Attribute> fields,
            int limit)
            implements TableDeclaration {}

    /** @param descending large or late values first */
    record Order(Attribute attribute, boolean descending) {}
}
