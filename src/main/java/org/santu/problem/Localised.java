package org.santu.problem;

import java.util.Locale;

/** An argument of a message that reads differently in each language, such as the label of a layer. */
@FunctionalInterface
public interface Localised {
    /** @param locale language of the reader; null means English */
    String in(Locale locale);
}
