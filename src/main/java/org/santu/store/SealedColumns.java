package org.santu.store;

import java.util.Optional;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.santu.access.Scope;

/**
 * Columns whose values reach the reader sealed: SQL can compare nothing of them but equality by the blind index. Everything else
 * is evaluated in memory on the opened values.
 */
interface SealedColumns {
    /** From here on a double cannot hold all digits, and two different numbers would be taken for the same. */
    int LONGEST_NUMBER = 15;

    /** For readers who get masks from the database, which compares those like any text. */
    SealedColumns NONE = new SealedColumns() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public Optional<SqlFragment> compare(String name, BinaryComparisonOperator filter, Object literal) {
            return Optional.empty();
        }
    };

    boolean has(String name);

    /** The comparison as SQL, empty where it is left to memory. */
    Optional<SqlFragment> compare(String name, BinaryComparisonOperator filter, Object literal);

    static SealedColumns of(LayerSeals seals, Scope scope) {
        return new SealedColumns() {
            @Override
            public boolean has(String name) {
                return seals.opens(name, scope);
            }

            @Override
            public Optional<SqlFragment> compare(String name, BinaryComparisonOperator filter, Object literal) {
                // GeoTools takes short digits for numbers; an ID number is no number, whatever its digits.
                boolean exact = literal instanceof String text
                        && filter.isMatchingCase()
                        && (text.length() >= LONGEST_NUMBER || !TextRules.looksLikeNumber(text));
                if (!exact || !seals.isIndexed(name)) {
                    return Optional.empty();
                }
                String[] beginnings = seals.sealer().beginnings(seals.layer().name(), name, (String) literal);
                String column = SqlBuilder.quote(name);
                SqlFragment equal = SqlFragment.of("santu.sealed_index(" + column + ") = ANY (?)", (Object) beginnings);
                if (filter instanceof PropertyIsEqualTo) {
                    return Optional.of(equal);
                }
                return filter instanceof PropertyIsNotEqualTo
                        ? Optional.of(new SqlBuilder()
                                .add("((")
                                .add(equal)
                                .add(") IS NOT TRUE)")
                                .build())
                        : Optional.empty();
            }
        };
    }
}
