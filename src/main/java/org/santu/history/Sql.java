package org.santu.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement in the making: text of ours, and the values of its question marks. Not safe for concurrent use. */
final class Sql {
    private final StringBuilder text;
    private final List<Object> binds = new ArrayList<>();

    Sql(String text) {
        this.text = new StringBuilder(text);
    }

    Sql add(String more, Object... values) {
        text.append(more);
        Collections.addAll(binds, values);
        return this;
    }

    /** The value of a question mark that stands in the text already. */
    Sql bind(Object value) {
        binds.add(value);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> binds() {
        return binds;
    }
}
