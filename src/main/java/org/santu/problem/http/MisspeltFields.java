package org.santu.problem.http;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.santu.problem.Nearest;
import org.santu.problem.SantuException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Refuses a field of a request that looks like one of ours misspelt: its value would silently not count. Other fields that we do
 * not know are passed over, so that a program may send back what it was given.
 */
public final class MisspeltFields extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        Collection<Object> known = deserializer.getKnownPropertyNames();
        if (known != null && Nearest.find(name, names(known)).isPresent()) {
            throw UnrecognizedPropertyException.from(parser, beanOrClass, name, known);
        }
        parser.skipChildren();
        return true;
    }

    /**
     * What to tell of a field that was refused.
     *
     * @param place where the field stands, such as {@code parameters.}; may be empty
     * @return SANTU-HTTP-FIELD
     */
    public static SantuException problem(String place, UnrecognizedPropertyException refused) {
        String name = refused.getPropertyName();
        String meant = Nearest.find(name, names(refused.getKnownPropertyIds())).orElse("");
        return new SantuException("SANTU-HTTP-FIELD", place + name, meant).with("field", place + name);
    }

    private static List<String> names(Collection<Object> known) {
        return known.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }
}
