package org.santu.ledger;

import java.util.ArrayList;
import java.util.List;
import org.santu.store.SqlFragment;

/** Puts a statement together; every value is bound, every name is written here or comes from the catalog. Not for several threads. */
final class SqlText {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> binds = new ArrayList<>();

    SqlText add(String text, Object... values) {
        sql.append(text);
        binds.addAll(List.of(values));
        return this;
    }

    SqlText add(SqlFragment fragment) {
        sql.append(fragment.sql());
        binds.addAll(fragment.binds());
        return this;
    }

    SqlFragment build() {
        return new SqlFragment(sql.toString(), binds);
    }
}
