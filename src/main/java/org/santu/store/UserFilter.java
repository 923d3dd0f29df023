package org.santu.store;

import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/**
 * Reads a condition that somebody typed, in the language ECQL, as a filter that the store may be given.
 *
 * <p>A condition may use the attributes of its layer, literals, comparisons, LIKE, BETWEEN, IN, IS NULL, spatial relations
 * and a few functions on text and numbers; everything else that GeoTools knows is refused before it is parsed, let alone
 * evaluated. A text or an instant beside a date attribute is read as a date.
 */
public final class UserFilter {
    /** Longest condition in characters. */
    public static final int MAXIMUM_LENGTH = 10_000;
    /** Deepest nesting of brackets. */
    public static final int MAXIMUM_DEPTH = 50;

    private UserFilter() {}

    /**
     * @param text ECQL; null or blank for all features
     * @throws SantuException {@code SANTU-FILTER-SYNTAX}, {@code -PROPERTY}, {@code -FUNCTION}, {@code -TOO-LONG} or
     *     {@code -TOO-DEEP}
     */
    public static Filter parse(LayerDeclaration layer, String text) {
        if (text == null || text.isBlank()) {
            return Filter.INCLUDE;
        }
        if (text.length() > MAXIMUM_LENGTH) {
            throw new SantuException("SANTU-FILTER-TOO-LONG", String.valueOf(MAXIMUM_LENGTH));
        }
        try {
            UserFilterText.check(text, MAXIMUM_DEPTH);
            Filter filter = ECQL.toFilter(text);
            FilterNames.check(layer, filter);
            return (Filter) filter.accept(new UserFilterTypes(layer), null);
        } catch (SantuException e) {
            throw e;
        } catch (CQLException | RuntimeException e) {
            throw new SantuException(e, "SANTU-FILTER-SYNTAX", firstLine(e));
        } catch (StackOverflowError e) {
            throw new SantuException(e, "SANTU-FILTER-TOO-DEEP", String.valueOf(MAXIMUM_DEPTH));
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
