package org.santu.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.filter.FunctionExpression;
import org.geotools.filter.function.CategorizeFunction;
import org.geotools.filter.function.FilterFunction_area;
import org.geotools.filter.function.FilterFunction_between;
import org.geotools.filter.function.FilterFunction_boundary;
import org.geotools.filter.function.FilterFunction_centroid;
import org.geotools.filter.function.FilterFunction_dateFormat;
import org.geotools.filter.function.FilterFunction_dimension;
import org.geotools.filter.function.FilterFunction_endPoint;
import org.geotools.filter.function.FilterFunction_equalTo;
import org.geotools.filter.function.FilterFunction_geomLength;
import org.geotools.filter.function.FilterFunction_geometryType;
import org.geotools.filter.function.FilterFunction_greaterEqualThan;
import org.geotools.filter.function.FilterFunction_greaterThan;
import org.geotools.filter.function.FilterFunction_if_then_else;
import org.geotools.filter.function.FilterFunction_interiorPoint;
import org.geotools.filter.function.FilterFunction_isNull;
import org.geotools.filter.function.FilterFunction_lessEqualThan;
import org.geotools.filter.function.FilterFunction_lessThan;
import org.geotools.filter.function.FilterFunction_not;
import org.geotools.filter.function.FilterFunction_notEqualTo;
import org.geotools.filter.function.FilterFunction_numberFormat;
import org.geotools.filter.function.FilterFunction_parseBoolean;
import org.geotools.filter.function.FilterFunction_parseDouble;
import org.geotools.filter.function.FilterFunction_parseInt;
import org.geotools.filter.function.FilterFunction_parseLong;
import org.geotools.filter.function.FilterFunction_roundDouble;
import org.geotools.filter.function.FilterFunction_startPoint;
import org.geotools.filter.function.FilterFunction_strConcat;
import org.geotools.filter.function.FilterFunction_strEndsWith;
import org.geotools.filter.function.FilterFunction_strEqualsIgnoreCase;
import org.geotools.filter.function.FilterFunction_strIndexOf;
import org.geotools.filter.function.FilterFunction_strLength;
import org.geotools.filter.function.FilterFunction_strReplace;
import org.geotools.filter.function.FilterFunction_strStartsWith;
import org.geotools.filter.function.FilterFunction_strSubstring;
import org.geotools.filter.function.FilterFunction_strSubstringStart;
import org.geotools.filter.function.FilterFunction_strToLowerCase;
import org.geotools.filter.function.FilterFunction_strToUpperCase;
import org.geotools.filter.function.FilterFunction_strTrim;
import org.geotools.filter.function.InFunction;
import org.geotools.filter.function.InterpolateFunction;
import org.geotools.filter.function.RecodeFunction;
import org.geotools.filter.function.math.FilterFunction_abs;
import org.geotools.filter.function.math.FilterFunction_ceil;
import org.geotools.filter.function.math.FilterFunction_cos;
import org.geotools.filter.function.math.FilterFunction_exp;
import org.geotools.filter.function.math.FilterFunction_floor;
import org.geotools.filter.function.math.FilterFunction_log;
import org.geotools.filter.function.math.FilterFunction_max;
import org.geotools.filter.function.math.FilterFunction_min;
import org.geotools.filter.function.math.FilterFunction_pow;
import org.geotools.filter.function.math.FilterFunction_rint;
import org.geotools.filter.function.math.FilterFunction_round;
import org.geotools.filter.function.math.FilterFunction_sin;
import org.geotools.filter.function.math.FilterFunction_sqrt;
import org.geotools.filter.function.math.FilterFunction_toDegrees;
import org.geotools.filter.function.math.FilterFunction_toRadians;
import org.geotools.filter.function.math.PiFunction;

/**
 * The functions a style may call: pure, cheap, and unable to reach outside the feature. They are made here and not looked up, so
 * that no other function on the class path can be reached by its name.
 */
final class StyleFunctions {
    private static final Map<String, Supplier<FunctionExpression>> ALLOWED = new HashMap<>();

    static {
        ALLOWED.put("abs", FilterFunction_abs::new);
        ALLOWED.put("area", FilterFunction_area::new);
        ALLOWED.put("between", FilterFunction_between::new);
        ALLOWED.put("boundary", FilterFunction_boundary::new);
        ALLOWED.put("ceil", FilterFunction_ceil::new);
        ALLOWED.put("centroid", FilterFunction_centroid::new);
        ALLOWED.put("cos", FilterFunction_cos::new);
        ALLOWED.put("dateFormat", FilterFunction_dateFormat::new);
        ALLOWED.put("dimension", FilterFunction_dimension::new);
        ALLOWED.put("endPoint", FilterFunction_endPoint::new);
        ALLOWED.put("equalTo", FilterFunction_equalTo::new);
        ALLOWED.put("exp", FilterFunction_exp::new);
        ALLOWED.put("floor", FilterFunction_floor::new);
        ALLOWED.put("geometryType", FilterFunction_geometryType::new);
        ALLOWED.put("geomLength", FilterFunction_geomLength::new);
        ALLOWED.put("greaterEqualThan", FilterFunction_greaterEqualThan::new);
        ALLOWED.put("greaterThan", FilterFunction_greaterThan::new);
        ALLOWED.put("if_then_else", FilterFunction_if_then_else::new);
        ALLOWED.put("in", InFunction::new);
        ALLOWED.put("interiorPoint", FilterFunction_interiorPoint::new);
        ALLOWED.put("isNull", FilterFunction_isNull::new);
        ALLOWED.put("lessEqualThan", FilterFunction_lessEqualThan::new);
        ALLOWED.put("lessThan", FilterFunction_lessThan::new);
        ALLOWED.put("length", FilterFunction_strLength::new);
        ALLOWED.put("log", FilterFunction_log::new);
        ALLOWED.put("lower", FilterFunction_strToLowerCase::new);
        ALLOWED.put("max", FilterFunction_max::new);
        ALLOWED.put("min", FilterFunction_min::new);
        ALLOWED.put("not", FilterFunction_not::new);
        ALLOWED.put("notEqualTo", FilterFunction_notEqualTo::new);
        ALLOWED.put("numberFormat", FilterFunction_numberFormat::new);
        ALLOWED.put("parseBoolean", FilterFunction_parseBoolean::new);
        ALLOWED.put("parseDouble", FilterFunction_parseDouble::new);
        ALLOWED.put("parseInt", FilterFunction_parseInt::new);
        ALLOWED.put("parseLong", FilterFunction_parseLong::new);
        ALLOWED.put("pi", PiFunction::new);
        ALLOWED.put("pow", FilterFunction_pow::new);
        ALLOWED.put("rint", FilterFunction_rint::new);
        ALLOWED.put("round", FilterFunction_round::new);
        ALLOWED.put("roundDouble", FilterFunction_roundDouble::new);
        ALLOWED.put("sin", FilterFunction_sin::new);
        ALLOWED.put("sqrt", FilterFunction_sqrt::new);
        ALLOWED.put("startPoint", FilterFunction_startPoint::new);
        ALLOWED.put("strConcat", FilterFunction_strConcat::new);
        ALLOWED.put("strEndsWith", FilterFunction_strEndsWith::new);
        ALLOWED.put("strEqualsIgnoreCase", FilterFunction_strEqualsIgnoreCase::new);
        ALLOWED.put("strIndexOf", FilterFunction_strIndexOf::new);
        ALLOWED.put("strLength", FilterFunction_strLength::new);
        ALLOWED.put("strReplace", FilterFunction_strReplace::new);
        ALLOWED.put("strStartsWith", FilterFunction_strStartsWith::new);
        ALLOWED.put("strSubstring", FilterFunction_strSubstring::new);
        ALLOWED.put("strSubstringStart", FilterFunction_strSubstringStart::new);
        ALLOWED.put("strToLowerCase", FilterFunction_strToLowerCase::new);
        ALLOWED.put("strToUpperCase", FilterFunction_strToUpperCase::new);
        ALLOWED.put("strTrim", FilterFunction_strTrim::new);
        ALLOWED.put("trim", FilterFunction_strTrim::new);
        ALLOWED.put("toDegrees", FilterFunction_toDegrees::new);
        ALLOWED.put("toRadians", FilterFunction_toRadians::new);
        ALLOWED.put("upper", FilterFunction_strToUpperCase::new);
    }

    private StyleFunctions() {}

    /**
     * The call of a function, or nothing when it is not on the list.
     *
     * @throws IllegalArgumentException when the number of arguments is wrong
     */
    static Optional<Function> call(String name, List<Expression> arguments) {
        switch (name) {
            case "Concatenate", "concat":
                return Optional.of(concatenate(arguments));
            case "Recode":
                return Optional.of(new RecodeFunction(arguments, null));
            case "Categorize":
                return Optional.of(new CategorizeFunction(arguments, null));
            case "Interpolate":
                return Optional.of(new InterpolateFunction(arguments, null));
            default:
                Supplier<FunctionExpression> maker = ALLOWED.get(name);
                if (maker == null) {
                    return Optional.empty();
                }
                FunctionExpression function = maker.get();
                function.setParameters(arguments);
                return Optional.of(function);
        }
    }

    private static Function concatenate(List<Expression> parts) {
        FunctionExpression pair = new FilterFunction_strConcat();
        pair.setParameters(
                parts.size() <= 2 ? parts : List.of(parts.get(0), concatenate(parts.subList(1, parts.size()))));
        return pair;
    }
}
