package org.santu.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A piece of SQL with {@code ?} where values go. Immutable.
 *
 * @param sql text in which every name comes from the catalog or from this package, never from a user
 * @param binds the values of the question marks, in order; see {@link Binds} for the classes; elements are not null
 */
public record SqlFragment(String sql, List<Object> binds) {

    public SqlFragment {
        binds = List.copyOf(binds);
    }

    public static SqlFragment of(String sql, Object... binds) {
        return new SqlFragment(sql, List.of(binds));
    }

    /**
     * Binds the values to a statement that contains this fragment.
     *
     * @param firstIndex the JDBC index of the first question mark of this fragment
     * @return the JDBC index after the last one
     */
    public int bind(PreparedStatement statement, int firstIndex) throws SQLException {
        int index = firstIndex;
        for (Object value : binds) {
            Binds.set(statement, index++, value);
        }
        return index;
    }
}
