package org.santu.store;

import java.util.ArrayList;
import java.util.List;

/** Puts a statement together from text, values and fragments. Not safe for concurrent use. */
final class SqlBuilder {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> binds = new ArrayList<>();

    SqlBuilder add(String text, Object... values) {
        sql.append(text);
        binds.addAll(List.of(values));
        return this;
    }

    SqlBuilder add(SqlFragment fragment) {
        sql.append(fragment.sql());
        binds.addAll(fragment.binds());
        return this;
    }

    SqlBuilder join(String separator, List<SqlFragment> fragments) {
        for (int i = 0; i < fragments.size(); i++) {
            if (i > 0) {
                sql.append(separator);
            }
            add(fragments.get(i));
        }
        return this;
    }

    SqlFragment build() {
        return new SqlFragment(sql.toString(), binds);
    }

    /** A name of the catalog as SQL; the catalog allows lower-case ASCII only, which is checked again here. */
    static String quote(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a name of the catalog: " + name);
        }
        return '"' + name + '"';
    }
}
