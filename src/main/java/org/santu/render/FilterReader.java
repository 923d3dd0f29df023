package org.santu.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.locationtech.jts.geom.Geometry;

/** Reads OGC filters. A filter with anything unknown in it matches nothing, since drawing too much would tell a lie. */
final class FilterReader {
    private final ReadingContext context;
    private final ExpressionReader expressions;
    private final FilterFactory filters;

    FilterReader(ReadingContext context) {
        this.context = context;
        this.expressions = new ExpressionReader(context);
        this.filters = context.filters;
    }

    /** The filter inside an {@code ogc:Filter} element. */
    Filter read(XmlElement filterElement) {
        List<XmlElement> children = filterElement.children();
        try {
            if (!children.isEmpty() && isIdentifier(children.get(0))) {
                return identifiers(children);
            }
            if (children.size() != 1) {
                context.problem(filterElement, "过滤器须恰好含一个条件", "must hold exactly one condition");
                return Filter.EXCLUDE;
            }
            return condition(children.get(0));
        } catch (UnknownCondition e) {
            context.problem(e.element, "不支持该条件，此规则不绘制任何要素", "is not supported; the rule draws nothing");
            return Filter.EXCLUDE;
        }
    }

    private Filter condition(XmlElement element) {
        return switch (element.name) {
            case "And" -> filters.and(conditions(element));
            case "Or" -> filters.or(conditions(element));
            case "Not" -> filters.not(condition(only(element)));
            case "PropertyIsEqualTo" -> filters.equal(left(element), right(element), matchCase(element));
            case "PropertyIsNotEqualTo" -> filters.notEqual(left(element), right(element), matchCase(element));
            case "PropertyIsLessThan" -> filters.less(left(element), right(element));
            case "PropertyIsLessThanOrEqualTo" -> filters.lessOrEqual(left(element), right(element));
            case "PropertyIsGreaterThan" -> filters.greater(left(element), right(element));
            case "PropertyIsGreaterThanOrEqualTo" -> filters.greaterOrEqual(left(element), right(element));
            case "PropertyIsNull", "PropertyIsNil" -> filters.isNull(left(element));
            case "PropertyIsBetween" ->
                filters.between(left(element), boundary(element, "LowerBoundary"), boundary(element, "UpperBoundary"));
            case "PropertyIsLike" -> like(element);
            default -> spatial(element);
        };
    }

    private List<Filter> conditions(XmlElement element) {
        List<Filter> list = new ArrayList<>();
        for (XmlElement child : element.children()) {
            list.add(condition(child));
        }
        if (list.isEmpty()) {
            throw new UnknownCondition(element);
        }
        return list;
    }

    private static XmlElement only(XmlElement element) {
        if (element.children().size() != 1) {
            throw new UnknownCondition(element);
        }
        return element.children().get(0);
    }

    private Expression left(XmlElement element) {
        return operand(element, 0);
    }

    private Expression right(XmlElement element) {
        return operand(element, 1);
    }

    private Expression operand(XmlElement element, int index) {
        List<XmlElement> children = element.children();
        if (index >= children.size()) {
            throw new UnknownCondition(element);
        }
        int before = context.problems().size();
        Expression expression = expressions.read(children.get(index));
        if (context.problems().size() > before) {
            throw new UnknownCondition(element);
        }
        return expression;
    }

    private Expression boundary(XmlElement element, String name) {
        XmlElement bound = element.findChild(name).orElseThrow(() -> new UnknownCondition(element));
        Expression expression = expressions.readContent(bound);
        if (expression == null) {
            throw new UnknownCondition(bound);
        }
        return expression;
    }

    private static boolean matchCase(XmlElement element) {
        return !"false".equals(element.attributes.get("matchCase"));
    }

    private Filter like(XmlElement element) {
        String any = element.attributes.getOrDefault("wildCard", "*");
        String single = element.attributes.getOrDefault("singleChar", "?");
        String escape = element.attributes.getOrDefault("escape", element.attributes.getOrDefault("escapeChar", "\\"));
        String pattern = right(element).evaluate(null, String.class);
        return filters.like(left(element), pattern, any, single, escape, matchCase(element));
    }

    private Filter spatial(XmlElement element) {
        String property = "";
        Geometry geometry = null;
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "PropertyName", "ValueReference" -> property = child.text();
                case "Distance" -> {
                    // read below
                }
                default -> geometry = GmlReader.read(child).orElseThrow(() -> new UnknownCondition(child));
            }
        }
        if (geometry == null) {
            throw new UnknownCondition(element);
        }
        CoordinateReferenceSystem crs = LiteralCrs.find(element).orElseThrow(() -> unknownCrs(element));
        Expression own = new LiteralCrs.GeometryIn(filters.property(property), crs);
        Expression literal = filters.literal(geometry);
        return switch (element.name) {
            case "BBOX", "Intersects" -> filters.intersects(own, literal);
            case "Within" -> filters.within(own, literal);
            case "Contains" -> filters.contains(own, literal);
            case "Disjoint" -> filters.disjoint(own, literal);
            case "Touches" -> filters.touches(own, literal);
            case "Crosses" -> filters.crosses(own, literal);
            case "Overlaps" -> filters.overlaps(own, literal);
            case "Equals" -> filters.equals(own, literal);
            case "DWithin" -> filters.dwithin(own, literal, distance(element), units(element));
            case "Beyond" -> filters.beyond(own, literal, distance(element), units(element));
            default -> throw new UnknownCondition(element);
        };
    }

    private UnknownCondition unknownCrs(XmlElement element) {
        context.problem(element, "不认识的坐标系", "has an unknown coordinate system (srsName)");
        return new UnknownCondition(element);
    }

    private static double distance(XmlElement element) {
        try {
            return Double.parseDouble(
                    element.findChild("Distance").map(XmlElement::text).orElse(""));
        } catch (NumberFormatException e) {
            throw new UnknownCondition(element);
        }
    }

    private static String units(XmlElement element) {
        return element.findChild("Distance")
                .map(distance -> distance.attributes.getOrDefault("units", distance.attributes.getOrDefault("uom", "")))
                .orElse("");
    }

    private static boolean isIdentifier(XmlElement element) {
        return element.name.equals("FeatureId") || element.name.equals("ResourceId");
    }

    private Filter identifiers(List<XmlElement> elements) {
        Set<Identifier> identifiers = new HashSet<>();
        for (XmlElement element : elements) {
            String id = element.attributes.getOrDefault("fid", element.attributes.get("rid"));
            if (!isIdentifier(element) || id == null) {
                throw new UnknownCondition(element);
            }
            identifiers.add(filters.featureId(id));
        }
        return filters.id(identifiers);
    }

    /** Left the switch without an answer; caught at the filter that holds the condition. */
    private static final class UnknownCondition extends RuntimeException {
        private final transient XmlElement element;

        UnknownCondition(XmlElement element) {
            super(element.name, null, false, false);
            this.element = element;
        }
    }
}
