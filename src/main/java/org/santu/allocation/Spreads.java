package org.santu.allocation;

import java.util.ArrayList;
import java.util.List;
import org.santu.allocation.Allocation.Row;
import org.santu.allocation.Allocation.Split;
import org.santu.allocation.Allocation.Spread;
import org.santu.catalog.RegionLevel;
import org.santu.equity.Equity;
import org.santu.equity.Share;

/** How evenly an amount is spread over a need. */
final class Spreads {
    /** A curve of so many points looks like the whole of it. */
    private static final int MOST_POINTS = 200;

    private Spreads() {}

    static Spread of(String need, List<Row> rows, int resource, int needColumn, RegionLevel level, String theme) {
        List<Share> shares = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        double people = 0;
        double amount = 0;
        for (Row row : rows) {
            Double weight = row.needs().get(needColumn);
            if (weight != null && weight > 0) {
                double got = Math.max(0, row.amounts().get(resource));
                shares.add(new Share(group(row.code(), level), weight, got));
                codes.add(row.code());
                people += weight;
                amount += got;
            }
        }
        int leftOut = rows.size() - shares.size();
        if (people == 0) {
            return new Spread(need, null, null, null, null, null, List.of(), List.of(), leftOut, theme);
        }
        if (amount == 0) {
            return new Spread(need, 0.0, null, null, null, null, List.of(), List.of(), leftOut, theme);
        }
        Equity.Theil theil = Equity.theil(shares);
        return new Spread(
                need,
                amount / people,
                Equity.gini(shares),
                theil.total(),
                theil.within(),
                theil.between(),
                splits(codes, shares, level),
                thinned(Equity.lorenz(shares)),
                leftOut,
                theme);
    }

    private static List<Split> splits(List<String> codes, List<Share> shares, RegionLevel level) {
        List<Split> splits = new ArrayList<>();
        for (int above = level.ordinal() - 1; above >= 0; above--) {
            RegionLevel by = RegionLevel.values()[above];
            List<Share> grouped = new ArrayList<>();
            for (int k = 0; k < codes.size(); k++) {
                String code = codes.get(k);
                String group = code.substring(0, Math.min(by.digits(), code.length()));
                grouped.add(
                        new Share(group, shares.get(k).people(), shares.get(k).amount()));
            }
            int regions = (int) grouped.stream().map(Share::group).distinct().count();
            if (regions > 1) {
                Equity.Theil theil = Equity.theil(grouped);
                splits.add(new Split(by, regions, theil.within(), theil.between()));
            }
        }
        return splits;
    }

    /** The region above. */
    private static String group(String code, RegionLevel level) {
        int above = level == RegionLevel.PROVINCE ? 0 : RegionLevel.values()[level.ordinal() - 1].digits();
        return code.substring(0, Math.min(above, code.length()));
    }

    private static List<double[]> thinned(List<Equity.Point> curve) {
        int step = Math.max(1, (curve.size() + MOST_POINTS - 1) / MOST_POINTS);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i += step) {
            points.add(new double[] {curve.get(i).people(), curve.get(i).amount()});
        }
        if ((curve.size() - 1) % step != 0) {
            points.add(new double[] {1, 1});
        }
        return points;
    }
}
