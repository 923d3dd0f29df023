package org.santu.store.http;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Function;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/** Reads a filter that a user wrote. */
final class UserFilters {
    private static final int LONGEST = 10_000;

    private UserFilters() {}

    static Filter parse(LayerDeclaration layer, String text) {
        if (text.length() > LONGEST) {
            throw new SantuException("SANTU-HTTP-WHERE", "> " + LONGEST).with("field", "where");
        }
        try {
            Filter filter = ECQL.toFilter(text);
            filter.accept(
                    new DefaultFilterVisitor() {
                        @Override
                        public Object visit(Function function, Object data) {
                            throw new SantuException("SANTU-HTTP-WHERE", function.getName()).with("field", "where");
                        }
                    },
                    null);
            return filter;
        } catch (CQLException e) {
            throw new SantuException(e, "SANTU-HTTP-WHERE", e.getMessage()).with("field", "where");
        }
    }
}
