package org.santu.store;

import java.util.Optional;
import org.geotools.api.filter.PropertyIsLike;

/**
 * LIKE, for the patterns that GeoTools reads as everybody does.
 *
 * <p>GeoTools turns a pattern into a regular expression with the escape character of the pattern, so patterns with another
 * escape than a backslash, with braces or with a dangling escape mean something of their own there and are left to it. Its
 * wildcards do not match a line feed, which is added as a condition.
 */
final class LikeSql {
    private LikeSql() {}

    static Optional<SqlFragment> of(String column, PropertyIsLike filter) {
        String pattern = filter.getLiteral();
        if (!"\\".equals(filter.getEscape())
                || pattern == null
                || !isPlainWildcard(filter.getWildCard())
                || !isPlainWildcard(filter.getSingleChar())
                || filter.getWildCard().equals(filter.getSingleChar())
                || pattern.indexOf('\n') >= 0
                || pattern.indexOf('{') >= 0
                || pattern.indexOf('}') >= 0) {
            return Optional.empty();
        }
        if (!TextRules.canBeStored(pattern)) {
            return Optional.empty();
        }
        return sqlPattern(
                        pattern,
                        filter.getWildCard().charAt(0),
                        filter.getSingleChar().charAt(0))
                .flatMap(like -> filter.isMatchingCase()
                        ? Optional.of(condition(column, column, like))
                        : TextRules.foldPattern(like)
                                .map(folded -> condition(column, TextRules.foldPatternSql(column), folded)));
    }

    private static SqlFragment condition(String column, String value, String pattern) {
        return SqlFragment.of("(" + value + " LIKE ? ESCAPE '\\' AND position(E'\\n' IN " + column + ") = 0)", pattern);
    }

    private static boolean isPlainWildcard(String wildcard) {
        return wildcard != null && wildcard.length() == 1 && "%_*?.#!".contains(wildcard);
    }

    /** The pattern in SQL's spelling; empty where an escape stands at the end or before an ordinary letter. */
    private static Optional<String> sqlPattern(String pattern, char multi, char single) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                if (++i == pattern.length()) {
                    return Optional.empty();
                }
                char escaped = pattern.charAt(i);
                if (Character.isLetterOrDigit(escaped)) {
                    return Optional.empty();
                }
                literal(sql, escaped);
            } else if (c == multi) {
                sql.append('%');
            } else if (c == single) {
                sql.append('_');
            } else {
                literal(sql, c);
            }
        }
        return Optional.of(sql.toString());
    }

    private static void literal(StringBuilder sql, char c) {
        if (c == '%' || c == '_' || c == '\\') {
            sql.append('\\');
        }
        sql.append(c);
    }
}
