package org.santu.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.catalog.ChinaTime;

/** Dates as ledgers write them: 2016-11-08, 2016/11/8, 2016.11.8, 20161108, 2016年11月8日, with or without a time. */
final class Dates {
    /** A time without a zone is China's. */
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:-|/|\\.|年)\\s*(\\d{1,2})(?:-|/|\\.|月)\\s*(\\d{1,2})[日号]?|(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern TIME =
            Pattern.compile("\\s*T?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final BigDecimal FIRST_COUNT = BigDecimal.valueOf(18_264);
    private static final BigDecimal LAST_COUNT = BigDecimal.valueOf(73_416);

    private Dates() {}

    static LocalDate date(Object value) throws BadValueException {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof Instant instant) {
            return ChinaTime.dayOf(instant);
        }
        String text = plain(value);
        Matcher matcher = DATE.matcher(text);
        if (!matcher.lookingAt()) {
            throw bad();
        }
        LocalDate date = date(matcher);
        if (matcher.end() == text.length()) {
            return date;
        }
        Matcher time = rest(matcher, text);
        if (!time.matches()) {
            throw bad();
        }
        // An evening in Greenwich is the next day in China.
        return time.group(4) == null
                ? date
                : ChinaTime.dayOf(clock(date, time).toInstant(ZoneOffset.of(time.group(4))));
    }

    /** What a spreadsheet keeps of a day in a cell that is not formatted as one: days since the end of 1899, from 1950 to 2100. */
    static Optional<LocalDate> findDayOfCount(Object value) {
        return value instanceof BigDecimal number
                        && number.compareTo(FIRST_COUNT) >= 0
                        && number.compareTo(LAST_COUNT) < 0
                        && number.stripTrailingZeros().scale() <= 0
                ? Optional.of(COUNTED_FROM.plusDays(number.longValue()))
                : Optional.empty();
    }

    static Instant instant(Object value) throws BadValueException {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof LocalDate date) {
            return ChinaTime.startOf(date);
        }
        String text = plain(value);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            // Not ISO: tried piece by piece below.
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.lookingAt()) {
            throw bad();
        }
        LocalDate date = date(matcher);
        if (matcher.end() == text.length()) {
            return ChinaTime.startOf(date);
        }
        Matcher time = rest(matcher, text);
        if (!time.matches() || time.group(4) != null) {
            throw bad();
        }
        return clock(date, time).atZone(ChinaTime.ZONE).toInstant();
    }

    private static LocalDateTime clock(LocalDate date, Matcher time) throws BadValueException {
        try {
            LocalTime clock = LocalTime.of(
                    Integer.parseInt(time.group(1)),
                    Integer.parseInt(time.group(2)),
                    time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
            return LocalDateTime.of(date, clock);
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    /** With the digits of half width. */
    private static String plain(Object value) {
        return Normalizer.normalize(ValueConverter.plainText(value), Normalizer.Form.NFKC);
    }

    private static Matcher rest(Matcher date, String text) {
        return TIME.matcher(text.substring(date.end()));
    }

    private static LocalDate date(Matcher matcher) throws BadValueException {
        int first = matcher.group(1) != null ? 1 : 4;
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(first)),
                    Integer.parseInt(matcher.group(first + 1)),
                    Integer.parseInt(matcher.group(first + 2)));
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    private static BadValueException bad() {
        return new BadValueException("SANTU-IMPORT-BAD-DATE", "2016-11-08");
    }
}
