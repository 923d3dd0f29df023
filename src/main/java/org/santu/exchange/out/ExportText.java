package org.santu.exchange.out;

import java.util.Locale;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/** Notes for people. */
final class ExportText {
    private ExportText() {}

    /** One line: the code, how often, and the first case. */
    static String line(ExportNotes.Note note, Locale locale) {
        String first = first(note).in(locale);
        return note.code() + ": "
                + (note.count() == 1 ? first : Messages.text(locale, "export.note.times", note.count(), first));
    }

    /** The first case. */
    static Localised first(ExportNotes.Note note) {
        Object[] args = note.examples().get(0).toArray();
        return locale -> Messages.text(locale, note.code(), args);
    }
}
