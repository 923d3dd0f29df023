package org.santu.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of Santu in Chinese and English.
 *
 * <p>Each room keeps its own {@code messages/<room>_zh.properties} and {@code messages/<room>_en.properties} (UTF-8,
 * {@link MessageFormat} patterns: a quote mark is written twice; <code>{0} [0|row|rows]</code> is 1 row, or 2 rows). A reader whose language is Chinese gets Chinese,
 * everybody else English. Thread-safe.
 */
public final class Messages {
    private static final Map<String, String> CHINESE = MessageBundles.read("zh");
    private static final Map<String, String> ENGLISH = MessageBundles.read("en");

    private static final Pattern FORMS = Pattern.compile("\\[(\\d)\\|([^|\\]]*)\\|([^|\\]]*)]");

    private Messages() {}

    /**
     * The text of a code with its arguments filled in.
     *
     * @param locale language of the reader; null means English
     * @param code key of the text
     * @param args what the text names; a {@link Localised} argument is filled in in the reader's language
     * @return the text; where nobody wrote one, the code followed by the arguments
     */
    public static String text(Locale locale, String code, Object... args) {
        String pattern = texts(locale).get(code);
        if (pattern == null) {
            return args.length == 0 ? code : code + " " + Arrays.toString(args);
        }
        Object[] read = Arrays.stream(args)
                .map(arg -> arg instanceof Localised localised ? localised.in(locale) : arg)
                .toArray();
        return new MessageFormat(numbered(pattern, read), isChinese(locale) ? Locale.CHINA : Locale.ENGLISH)
                .format(read);
    }

    /** Takes the form for one, or for any other number. */
    private static String numbered(String pattern, Object[] args) {
        if (pattern.indexOf('[') < 0) {
            return pattern;
        }
        return FORMS.matcher(pattern).replaceAll(form -> {
            int place = Integer.parseInt(form.group(1));
            boolean one = place < args.length && isOne(args[place]);
            return Matcher.quoteReplacement(form.group(one ? 2 : 3));
        });
    }

    private static boolean isOne(Object arg) {
        return arg instanceof Number number ? number.doubleValue() == 1 : "1".equals(arg);
    }

    /** Whether the code has a text in both languages. */
    public static boolean knows(String code) {
        return CHINESE.containsKey(code) && ENGLISH.containsKey(code);
    }

    /** All keys of one language. */
    public static Set<String> keys(Locale locale) {
        return texts(locale).keySet();
    }

    private static Map<String, String> texts(Locale locale) {
        return isChinese(locale) ? CHINESE : ENGLISH;
    }

    private static boolean isChinese(Locale locale) {
        return locale != null && locale.getLanguage().equals("zh");
    }
}
