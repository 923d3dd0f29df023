package org.santu.theme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.santu.catalog.Text;

/** Writes the numbers of a legend: in ten thousands 万 and hundred millions 亿, in English with k, M and G. */
final class NumberText {
    private static final int DIGITS = 4;

    private NumberText() {}

    static String zh(double number) {
        double size = Math.abs(number);
        if (size >= 1e8) {
            return plain(number / 1e8) + " 亿";
        }
        return size >= 1e5 ? plain(number / 1e4) + " 万" : plain(number);
    }

    static String en(double number) {
        double size = Math.abs(number);
        if (size >= 1e9) {
            return plain(number / 1e9) + "G";
        }
        if (size >= 1e6) {
            return plain(number / 1e6) + "M";
        }
        return size >= 1e5 ? plain(number / 1e3) + "k" : plain(number);
    }

    /** A number with its unit. */
    static Text with(Text unit, double number) {
        return unit(unit, zh(number), en(number));
    }

    /** A class from one number to another. */
    static Text range(Text unit, double from, double to) {
        return unit(unit, zh(from) + "–" + zh(to), en(from) + "–" + en(to));
    }

    static Text unit(Text unit, String zh, String en) {
        if (unit == null) {
            return new Text(zh, en);
        }
        // 5 万元, not 5 万 元; the percent sign and 户 follow at once in Chinese
        return new Text(zh + (unit.zh().matches("[%\\p{IsHan}].*") ? "" : " ") + unit.zh(), en + " " + unit.en());
    }

    private static String plain(double number) {
        double whole = Math.rint(number);
        if (Math.abs(number - whole) < 1e-9 * Math.max(1, Math.abs(number))) {
            return BigDecimal.valueOf(whole).stripTrailingZeros().toPlainString();
        }
        int digits = Math.max(DIGITS, (int) Math.ceil(Math.log10(Math.abs(number) + 1)));
        return new BigDecimal(number)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
