package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Expression;

/**
 * Reads OGC and SE expressions. A property is a plain attribute name, never a path that somebody could have evaluated; a
 * function must be on the {@link StyleFunctions list}.
 */
final class ExpressionReader {
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    private final ReadingContext context;

    ExpressionReader(ReadingContext context) {
        this.context = context;
    }

    /** The value written inside an element: text, expressions, or both joined; null when there is none. */
    Expression readContent(XmlElement parent) {
        List<Expression> parts = new ArrayList<>();
        boolean mixed = !parent.children().isEmpty();
        for (Object part : parent.content) {
            if (part instanceof XmlElement child) {
                if (child.name.equals("Localized")) {
                    continue;
                }
                parts.add(read(child));
            } else {
                String text = mixed ? between((String) part) : ((String) part).strip();
                if (!text.isEmpty()) {
                    parts.add(context.filters.literal(text));
                }
            }
        }
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.get(0);
            default -> call(parent, "Concatenate", parts);
        };
    }

    /** Line breaks and indentation between expressions belong to the file, a plain space belongs to the label. */
    private static String between(String text) {
        return text.isBlank() && text.indexOf('\n') >= 0 ? "" : text.replaceAll("\\s*\\n\\s*", "");
    }

    /** One expression element; anything unknown is reported and reads as an empty literal. */
    Expression read(XmlElement element) {
        return switch (element.name) {
            case "Literal" -> context.filters.literal(element.text());
            case "PropertyName", "ValueReference" -> property(element);
            case "Add" -> context.filters.add(operand(element, 0), operand(element, 1));
            case "Sub" -> context.filters.subtract(operand(element, 0), operand(element, 1));
            case "Mul" -> context.filters.multiply(operand(element, 0), operand(element, 1));
            case "Div" -> context.filters.divide(operand(element, 0), operand(element, 1));
            case "Function" -> function(element);
            case "Recode", "Categorize", "Interpolate", "Concatenate" -> seFunction(element);
            default -> {
                context.unsupported(element);
                yield context.filters.literal("");
            }
        };
    }

    private Expression operand(XmlElement element, int index) {
        List<XmlElement> children = element.children();
        if (index >= children.size()) {
            context.problem(element, "缺少操作数，按 0 处理", "lacks an operand; 0 is taken");
            return context.filters.literal(0);
        }
        return read(children.get(index));
    }

    private Expression property(XmlElement element) {
        String name = element.text();
        String local = name.substring(name.indexOf(':') + 1);
        if (!local.isEmpty() && !ATTRIBUTE.matcher(local).matches()) {
            context.problem(element, "属性名无效: " + name, "is not a plain attribute name: " + name);
            return context.filters.literal("");
        }
        if (!local.isEmpty() && !context.attributes.test(local)) {
            context.problem(
                    element,
                    "图层没有属性 " + local + "，按空值处理",
                    "names no attribute of the layer: " + local + "; it is taken as empty");
        }
        return context.filters.property(local);
    }

    private Expression function(XmlElement element) {
        String name = element.attributes.getOrDefault("name", "");
        return call(element, name, element.children().stream().map(this::read).toList());
    }

    /** SE writes {@code <Categorize><LookupValue>..}; GeoTools takes the same things in order. */
    private Expression seFunction(XmlElement element) {
        List<Expression> arguments = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "MapItem", "InterpolationPoint" -> {
                    for (XmlElement part : child.children()) {
                        arguments.add(content(part));
                    }
                }
                default -> arguments.add(content(child));
            }
        }
        switch (element.name) {
            case "Categorize" -> option(element, "thresholdsBelongTo", "threshholdsBelongTo", arguments);
            case "Interpolate" -> {
                option(element, "method", "method", arguments);
                option(element, "mode", "mode", arguments);
            }
            default -> {
                // no options
            }
        }
        return call(element, element.name, arguments);
    }

    private void option(XmlElement element, String key, String otherKey, List<Expression> arguments) {
        String value = element.attributes.getOrDefault(key, element.attributes.get(otherKey));
        if (value != null) {
            arguments.add(context.filters.literal(value));
        }
    }

    private Expression content(XmlElement element) {
        Expression expression = readContent(element);
        return expression == null ? context.filters.literal("") : expression;
    }

    private Expression call(XmlElement element, String name, List<Expression> arguments) {
        try {
            return StyleFunctions.call(name, arguments)
                    .map(Expression.class::cast)
                    .orElseGet(() -> {
                        context.problem(element, "不支持函数 " + name, "function " + name + " is not supported");
                        return context.filters.literal("");
                    });
        } catch (IllegalArgumentException e) {
            context.problem(element, "函数 " + name + " 的参数有误", "function " + name + " has wrong arguments");
            return context.filters.literal("");
        }
    }
}
