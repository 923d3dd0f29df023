package org.santu.exchange.out.shapefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.catalog.AttributeType;
import org.santu.exchange.out.OutColumn;

/**
 * A column of the table: its values as bytes, and how wide they are, which is known only after the last one. Numbers stay
 * numbers, truth is 1 or 0, instants are ISO texts. For one thread.
 */
final class DbfColumn {
    private static final int MOST_NUMBER_BYTES = 20;
    private static final int MOST_DECIMALS = 15;
    private static final byte[] YES = {'1'};
    private static final byte[] NO = {'0'};

    private final String name;
    private final OutColumn column;
    private final Locale labels;
    private final char type;
    private final boolean fewTexts;
    private int width = 1;
    private int whole = 1;
    private int decimals;

    private DbfColumn(String name, OutColumn column, Locale labels) {
        this.name = name;
        this.column = column;
        this.labels = labels;
        this.type = labels != null
                ? 'C'
                : switch (column.type()) {
                    case INTEGER, DECIMAL, BOOLEAN -> 'N';
                    case DATE -> 'D';
                    default -> 'C';
                };
        this.fewTexts = column.isCoded() || column.type() == AttributeType.REGION_CODE;
        if (type == 'D') {
            width = 8;
        } else if (type == 'C' && column.isOfProfile() && column.length() != null) {
            width = Math.min(DbfText.MOST_BYTES, column.length());
        }
    }

    static DbfColumn of(OutColumn column) {
        return new DbfColumn(column.shortName(), column, null);
    }

    /** What people read instead of the codes of a column. */
    static DbfColumn labels(OutColumn column, String name, Locale locale) {
        return new DbfColumn(name, column, locale);
    }

    /** The same column of another file. */
    DbfColumn fresh() {
        return new DbfColumn(name, column, labels);
    }

    String name() {
        return name;
    }

    OutColumn column() {
        return column;
    }

    boolean isLabels() {
        return labels != null;
    }

    char type() {
        return type;
    }

    /** In the table, after what was {@linkplain #measure measured}. */
    int width() {
        return type == 'N' && decimals() > 0 ? whole + 1 + decimals() : type == 'N' ? whole : width;
    }

    int decimals() {
        return Math.max(0, Math.min(Math.min(decimals, MOST_DECIMALS), MOST_NUMBER_BYTES - 1 - whole));
    }

    /** The value as text, or null. */
    String text(SimpleFeature feature) {
        Object value = column.value(feature);
        if (value == null) {
            return null;
        }
        return labels != null ? column.label(value, labels) : value.toString();
    }

    /** @return null for nothing; texts are at most {@link DbfText#MOST_BYTES} long */
    byte[] bytes(SimpleFeature feature, DbfText texts) {
        Object value = column.value(feature);
        if (value == null) {
            return null;
        }
        if (type == 'C') {
            String text = labels != null ? column.label(value, labels) : value.toString();
            return fewTexts ? texts.few(text) : texts.bytes(text);
        }
        if (value instanceof LocalDate date) {
            int digits = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
            return String.format(Locale.ROOT, "%08d", digits).getBytes(StandardCharsets.US_ASCII);
        }
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        String number = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return number.getBytes(StandardCharsets.US_ASCII);
    }

    /** Makes the column wide enough for a value. */
    void measure(byte[] value) {
        if (value == null) {
            return;
        }
        if (type != 'N') {
            width = Math.max(width, value.length);
            return;
        }
        int point = point(value);
        whole = Math.max(whole, point);
        decimals = Math.max(decimals, value.length - point - 1);
    }

    private static int point(byte[] number) {
        for (int i = 0; i < number.length; i++) {
            if (number[i] == '.') {
                return i;
            }
        }
        return number.length;
    }

    /**
     * Puts a value into its place, which is filled with spaces.
     *
     * @return false when a number had to be rounded
     */
    boolean place(byte[] value, int length, byte[] row, int at) {
        if (type != 'N' || length == 0) {
            System.arraycopy(value, 0, row, at, length);
            return true;
        }
        byte[] number = value;
        int used = length;
        boolean exact = true;
        int wanted = decimals();
        byte[] own = Arrays.copyOf(value, length);
        int point = point(own);
        if (length - point - 1 > wanted) {
            BigDecimal rounded =
                    new BigDecimal(new String(own, StandardCharsets.US_ASCII)).setScale(wanted, RoundingMode.HALF_EVEN);
            exact = rounded.compareTo(new BigDecimal(new String(own, StandardCharsets.US_ASCII))) == 0;
            number = rounded.toPlainString().getBytes(StandardCharsets.US_ASCII);
            used = number.length;
            point = point(number);
        }
        int end = at + width();
        if (wanted == 0) {
            int start = Math.max(at, end - used);
            System.arraycopy(number, 0, row, start, Math.min(used, width()));
            return exact;
        }
        int start = end - wanted - 1 - point;
        System.arraycopy(number, 0, row, start, used);
        row[end - wanted - 1] = '.';
        Arrays.fill(row, start + Math.max(used, point + 1), end, (byte) '0');
        return exact;
    }
}
