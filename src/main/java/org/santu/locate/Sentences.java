package org.santu.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.locate.LocateResult.Explanation;
import org.santu.problem.Messages;

/** Collects sentences in both languages from the bundle of the room. */
final class Sentences {
    private static final int NAMED = 5;

    private final List<Explanation> lines = new ArrayList<>();

    /** Adds the sentence of a key {@code locate.<key>}; numbers are formatted for the reader. */
    Sentences add(String key, Object... args) {
        lines.add(new Explanation(
                Messages.text(Locale.SIMPLIFIED_CHINESE, "locate." + key, args),
                Messages.text(Locale.ENGLISH, "locate." + key, args)));
        return this;
    }

    List<Explanation> lines() {
        return List.copyOf(lines);
    }

    /** The first few ids, for a sentence. */
    static String some(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED ? shown + ", …" : shown;
    }
}
