package org.santu.safekeeping;

/** Names in SQL. */
final class Sql {
    private Sql() {}

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
