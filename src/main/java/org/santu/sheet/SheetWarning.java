package org.santu.sheet;

import java.util.List;
import java.util.Locale;
import org.santu.problem.Messages;

/**
 * Something to look at before a sheet is printed.
 *
 * @param code stable, key of a text that says what to do
 * @param args of the text
 */
public record SheetWarning(String code, List<Object> args) {
    public SheetWarning {
        args = List.copyOf(args);
    }

    static SheetWarning of(String code, Object... args) {
        return new SheetWarning(code, List.of(args));
    }

    public String text(Locale locale) {
        return Messages.text(locale, code, args.toArray());
    }
}
