package org.santu.photovoltaic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.photovoltaic.siting.PvSite;
import org.santu.photovoltaic.yield.StationYield;
import org.santu.problem.Messages;

/** Sites with their figures, as members of JSON and properties of GeoJSON. */
final class SitesJson {
    private final PvOutcome.Sites sites;

    SitesJson(PvOutcome.Sites sites) {
        this.sites = sites;
    }

    Map<String, Object> members() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tiltDegrees", sites.tiltDegrees());
        all.put("landSquareKilometres", sites.result().landSquareKilometres());
        all.put("allowedSquareKilometres", sites.result().allowedSquareKilometres());
        List<Map<String, Object>> out = new ArrayList<>();
        sites.result()
                .outSquareKilometres()
                .forEach((mask, area) -> out.add(Map.of("mask", mask, "squareKilometres", area, "label", mask(mask))));
        all.put("out", out);
        all.put("villagesWithout", sites.result().villagesWithout());
        all.put("spareKnown", sites.result().spareKnown());
        List<Map<String, Object>> list = new ArrayList<>();
        sites.result().sites().stream()
                .filter(site -> !site.kind().equals("given"))
                .forEach(site -> list.add(of(site)));
        all.put("sites", list);
        return all;
    }

    Map<String, Object> of(PvSite site) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", site.id());
        one.put("kind", site.kind());
        one.put("name", site.name());
        one.put("region", site.region());
        one.put("squareMetres", Math.rint(site.squareMetres()));
        one.put("kilowatts", round(site.kilowatts(), 1));
        one.put("connectableKilowatts", round(site.connectableKilowatts(), 1));
        one.put("slopeDegrees", round(site.slopeDegrees(), 1));
        one.put("aspectDegrees", round(site.aspectDegrees(), 0));
        one.put("roadMetres", round(site.roadMetres(), 0));
        one.put("gridPoint", site.gridPoint() == null ? null : site.gridPoint().name());
        one.put("gridMetres", round(site.gridMetres(), 0));
        one.put("connectionYuan", round(site.connectionYuan(), 0));
        one.put("yuan", round(site.yuan(sites.yuanPerKilowatt()), 0));
        one.put("kilowattHours", round(site.yield().kilowattHours(), 0));
        one.put("hours", round(site.yield().fullLoadHours(), 0));
        List<Double> months = new ArrayList<>();
        for (StationYield.Month month : site.yield().months()) {
            months.add(round(month.kilowattHours() / site.kilowatts(), 1));
        }
        one.put("hoursByMonth", months);
        one.put("shadePercent", round(100 * site.shadeLoss(), 1));
        List<Double> horizon = new ArrayList<>();
        for (double degrees : site.horizon().toArray()) {
            horizon.add(round(degrees, 1));
        }
        one.put("horizonDegrees", horizon);
        one.put("score", round(site.score(), 4));
        Map<String, Object> contributions = new LinkedHashMap<>();
        site.contributions().forEach((factor, share) -> contributions.put(factor, round(share, 4)));
        one.put("contributions", contributions);
        one.put("out", site.out());
        one.put("outLabels", site.out().stream().map(SitesJson::mask).toList());
        one.put("land", sites.verdicts().get(site.id()));
        Text reason = sites.reasons().get(site.id());
        one.put("landReason", reason == null ? null : Map.of("zh", reason.zh(), "en", reason.en()));
        return one;
    }

    static Map<String, String> mask(String mask) {
        return Map.of("zh", mask(mask, Locale.CHINESE), "en", mask(mask, Locale.ENGLISH));
    }

    private static String mask(String mask, Locale locale) {
        String key = "photovoltaic.mask." + mask;
        return Messages.knows(key) ? Messages.text(locale, key) : mask;
    }

    /** Null for what is not known. */
    private static Double round(double number, int digits) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return null;
        }
        double scale = Math.pow(10, digits);
        return Math.rint(number * scale) / scale;
    }
}
