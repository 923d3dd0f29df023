package org.santu.access.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses passwords that are guessed first. Length counts, a mixture of signs is not demanded: a short sentence is better
 * than a word with an exclamation mark.
 *
 * <p>After NIST SP 800-63B, section 3.1.1.2: a shortest length, a list of common passwords, words of the context. Safe for
 * concurrent use.
 */
public final class PasswordRules {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 200;
    /** How many passwords of before may not come back. */
    public static final int REMEMBERED = 5;

    private static final Pattern REPEATS = Pattern.compile("(.{1,4})\\1+");
    private static final Pattern DIGITS_ONLY = Pattern.compile("\\d{1,11}");
    private static final String[] ROWS = {
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn",
        "qazwsxedcrfvtgbyhn"
    };
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** What is wrong with a password; each has a text of its own. */
    public enum Weakness {
        LENGTH,
        COMMON,
        USERNAME
    }

    /**
     * @param password as typed, may be null
     * @param username whose it is
     * @return the first reason to refuse it
     */
    public static Optional<Weakness> findWeakness(String password, String username) {
        if (!hasLength(password)) {
            return Optional.of(Weakness.LENGTH);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String name = username.toLowerCase(Locale.ROOT);
        if (name.length() >= 3 && (plain.contains(name) || plain.contains(new StringBuilder(name).reverse()))) {
            return Optional.of(Weakness.USERNAME);
        }
        return isCommon(plain) ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    public static boolean hasLength(String password) {
        return password != null
                && password.codePointCount(0, password.length()) >= SHORTEST
                && password.length() <= LONGEST
                && !password.isBlank();
    }

    /** Common words with the usual digits and marks around them, dates and telephone numbers, rows of keys, repeats. */
    private static boolean isCommon(String plain) {
        String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String spelled = unmask(plain);
        return COMMON.contains(plain)
                || COMMON.contains(spelled)
                || COMMON.contains(word)
                || COMMON.contains(unmask(word))
                || DIGITS_ONLY.matcher(plain).matches()
                || REPEATS.matcher(plain).matches()
                || isRowOfKeys(plain);
    }

    private static String unmask(String plain) {
        return plain.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's');
    }

    private static boolean isRowOfKeys(String plain) {
        for (String row : ROWS) {
            if (row.contains(plain) || new StringBuilder(row).reverse().indexOf(plain) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Set.of(line.strip().split("\\s+")).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
