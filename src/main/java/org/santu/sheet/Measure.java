package org.santu.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.Text;
import org.santu.store.Condition;
import org.santu.theme.SharedFeatures;

/**
 * A number over the features of a layer.
 *
 * @param label what is counted
 * @param unit printed behind the number, or null
 * @param layer whose features
 * @param sum attribute that is summed up, or null to count features
 * @param shares records by which the sum goes to the regions that share a feature, or null; only in tables by region
 * @param conditions all of which must hold
 */
public record Measure(
        Text label, Text unit, LayerDeclaration layer, Attribute sum, Attribute shares, List<Condition> conditions) {

    public Measure {
        conditions = List.copyOf(conditions);
    }

    /**
     * Whether the number is true for somebody: where an attribute is hidden, nothing has a value, and "households without a
     * helper" would be all of them.
     */
    boolean isKnownTo(Scope scope) {
        return (sum == null || scope.maySee(sum.privacy()))
                && (shares == null || scope.maySee(shares.privacy()))
                && conditions.stream()
                        .allMatch(
                                condition -> scope.maySee(condition.attribute().privacy()));
    }

    AttributeType type() {
        return sum == null ? AttributeType.INTEGER : sum.type();
    }

    /** As an SQL aggregate on the columns of a scoped relation; values are added to the binds. */
    String sql(List<Object> binds) {
        String aggregate = sum == null ? "count(*)" : "sum(" + summed() + ")";
        if (conditions.isEmpty()) {
            return "coalesce(" + aggregate + ", 0)";
        }
        String filter =
                conditions.stream().map(condition -> condition.sql(binds)).collect(Collectors.joining(" and "));
        return "coalesce(" + aggregate + " filter (where " + filter + "), 0)";
    }

    private String summed() {
        String column = '"' + sum.name() + '"';
        return shares == null ? column : column + " * " + SharedFeatures.PART;
    }
}
