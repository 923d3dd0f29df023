package org.santu.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/**
 * A text that is written now and read later, perhaps in another language: the key of a message and its arguments.
 *
 * @param code key in the bundles, not null
 * @param args texts, numbers, and maps of {@code zh} and {@code en} for what reads differently in each language
 */
public record JobText(String code, List<Object> args) {

    public JobText {
        args = args == null ? List.of() : new ArrayList<>(args);
    }

    /** @param args as for {@link org.santu.problem.SantuException}; anything unknown is kept as its text */
    public static JobText of(String code, Object... args) {
        return new JobText(code, Arrays.stream(args).map(JobText::kept).toList());
    }

    /** The text in the language of the reader. */
    public String in(Locale locale) {
        return Messages.text(locale, code, args.stream().map(JobText::read).toArray());
    }

    private static Object kept(Object arg) {
        if (arg instanceof Localised localised) {
            return Map.of("zh", localised.in(Locale.CHINESE), "en", localised.in(Locale.ENGLISH));
        }
        if (arg instanceof JobText text) {
            return Map.of("zh", text.in(Locale.CHINESE), "en", text.in(Locale.ENGLISH));
        }
        return arg instanceof Number || arg instanceof Boolean ? arg : String.valueOf(arg);
    }

    private static Object read(Object arg) {
        return arg instanceof Map<?, ?> both
                ? new Text(String.valueOf(both.get("zh")), String.valueOf(both.get("en")))
                : arg;
    }
}
