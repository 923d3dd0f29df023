package org.santu.land.desk;

import java.util.Locale;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.land.LandResult;
import org.santu.land.Overlap;
import org.santu.rule.Provision;
import org.springframework.stereotype.Component;

/** Says in words why land may not, or not simply, be used. Safe for concurrent use. */
@Component
public class LandReasons {
    private final Catalog catalog;

    LandReasons(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The worst that was found: kind, area, source and its day; null when nothing was. */
    public String text(LandResult result, Locale locale) {
        if (result.overlaps().isEmpty()) {
            return null;
        }
        Overlap overlap = result.overlaps().get(0);
        String kind = catalog.getLayer("protected_land").getAttribute("kind").codeList().codes().stream()
                .filter(code -> code.value().equals(overlap.kind()))
                .map(Code::label)
                .findFirst()
                .map(label -> label.in(locale))
                .orElse(overlap.kind());
        // A sliver is told as one: 0 m² would be no reason.
        String form = overlap.squareMetres() < 1 ? "%s %.2f m²" : "%s %.0f m²";
        String area = String.format(Locale.ROOT, form, kind, overlap.squareMetres());
        if (overlap.rules().isEmpty() || overlap.rules().get(0).provision() == null) {
            return area;
        }
        Provision provision = overlap.rules().get(0).provision();
        String since = provision.validity().fromText();
        return area + ", " + provision.source().in(locale) + (since == null ? "" : " (" + since + ")");
    }
}
