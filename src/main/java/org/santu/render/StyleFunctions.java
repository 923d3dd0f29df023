package org.santu.render;

import java.util.Set;

/** The functions a style may call: pure, cheap, and unable to reach outside the feature. */
final class StyleFunctions {
    private static final Set<String> ALLOWED = Set.of(
            "Recode",
            "Categorize",
            "Interpolate",
            "Concatenate",
            "strConcat",
            "strSubstring",
            "strSubstringStart",
            "strLength",
            "strTrim",
            "strToUpperCase",
            "strToLowerCase",
            "strReplace",
            "strStartsWith",
            "strEndsWith",
            "strEqualsIgnoreCase",
            "strIndexOf",
            "numberFormat",
            "dateFormat",
            "parseInt",
            "parseLong",
            "parseDouble",
            "parseBoolean",
            "if_then_else",
            "isNull",
            "in",
            "between",
            "equalTo",
            "notEqualTo",
            "lessThan",
            "lessEqualThan",
            "greaterThan",
            "greaterEqualThan",
            "not",
            "abs",
            "ceil",
            "floor",
            "round",
            "roundDouble",
            "rint",
            "sqrt",
            "pow",
            "exp",
            "log",
            "min",
            "max",
            "modulo",
            "pi",
            "sin",
            "cos",
            "toDegrees",
            "toRadians",
            "dimension",
            "geometryType",
            "area",
            "geomLength",
            "centroid",
            "interiorPoint",
            "startPoint",
            "endPoint",
            "boundary");

    private StyleFunctions() {}

    static boolean isAllowed(String name) {
        return ALLOWED.contains(name);
    }
}
