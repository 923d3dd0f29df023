package org.santu.exchange.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a format could not keep as it is: counted, and the first of each kind kept as an example. For one thread at a time. */
public final class ExportNotes {
    private static final int EXAMPLES = 5;

    private final Map<String, Note> notes = new LinkedHashMap<>();

    /**
     * One kind of note.
     *
     * @param code key of its text
     * @param count how often
     * @param examples arguments of the text for the first ones
     */
    public record Note(String code, long count, List<List<Object>> examples) {}

    /** @param args of the text of the code; texts and numbers */
    public void add(String code, Object... args) {
        Note known = notes.get(code);
        List<List<Object>> examples = known == null ? new ArrayList<>() : known.examples();
        if (examples.size() < EXAMPLES) {
            examples.add(List.of(args));
        }
        notes.put(code, new Note(code, known == null ? 1 : known.count() + 1, examples));
    }

    public List<Note> list() {
        return List.copyOf(notes.values());
    }
}
