package org.santu.theme;

import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;

/** A title for a thematic map that nobody has named, out of what it shows. */
final class ThemeTitle {
    private ThemeTitle() {}

    static Text of(ThemeValue value) {
        if (!value.isByRegion()) {
            return value.attribute() == null
                    ? value.layer().label()
                    : value.attribute().label();
        }
        Text number = of(value.numerator());
        if (value.perSquareKilometre()) {
            number = new Text("每平方公里" + number.zh(), number.en() + " for each square kilometre");
        } else if (value.denominator() != null) {
            Text by = of(value.denominator());
            number = new Text(number.zh() + "与" + by.zh() + "之比", number.en() + " to " + small(by.en()));
        }
        Text level = level(value.by());
        return new Text(number.zh() + "（" + level.zh() + "）", number.en() + " by " + level.en());
    }

    private static Text of(Aggregate aggregate) {
        Text what = aggregate.attribute() == null
                ? aggregate.layer().label()
                : aggregate.attribute().label();
        return switch (aggregate.function()) {
            case SUM -> new Text(what.zh() + "合计", "Total " + small(what.en()));
            case MEAN -> new Text("平均" + what.zh(), "Mean " + small(what.en()));
            case MIN -> new Text(what.zh() + "最小值", "Least " + small(what.en()));
            case MAX -> new Text(what.zh() + "最大值", "Greatest " + small(what.en()));
            case COUNT, ENTRIES -> new Text(what.zh() + "数量", "Number of " + small(what.en()));
        };
    }

    private static Text level(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> new Text("省", "province");
            case CITY -> new Text("市", "city");
            case COUNTY -> new Text("县", "county");
            case TOWNSHIP -> new Text("乡镇", "township");
            case VILLAGE -> new Text("村", "village");
        };
    }

    /** In the middle of a title; abbreviations stay as they are. */
    private static String small(String label) {
        boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return isWord ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
