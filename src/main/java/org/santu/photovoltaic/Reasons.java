package org.santu.photovoltaic;

import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.Objective;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.problem.Messages;

/** Why a station gets all, less or nothing, in words. */
final class Reasons {
    private final QuotaTerms terms;
    private final QuotaPlan plan;
    private final Map<String, Text> landReasons;

    Reasons(PvOutcome outcome) {
        this.terms = outcome.terms();
        this.plan = outcome.plan();
        this.landReasons = outcome.landReasons();
    }

    String of(Decision decision, Locale locale) {
        Application station = decision.application();
        double each = terms.kilowattsPerHousehold(station);
        if (decision.obstacle() == null) {
            return word(
                    locale,
                    "yes",
                    Messages.text(locale, "photovoltaic.land." + station.landVerdict()),
                    each,
                    decision.households());
        }
        Text against = landReasons.get(station.id());
        String land = against == null ? "" : against.in(locale);
        String key = decision.obstacle().code();
        return switch (decision.obstacle()) {
            case LAND_FORBIDDEN, LAND_APPROVAL, LAND_UNCHECKED, TERRAIN -> word(locale, key, land);
            case GRID -> word(locale, key, station.gridMetres(), terms.mostGridMetres());
            case RULE_SIZE -> word(locale, key, terms.mostByRule(station), decision.kilowatts());
            case HOUSEHOLDS -> word(locale, station.households() == 0 ? "households-none" : key);
            case SIZE -> word(locale, key, terms.leastKilowatts());
            case SHARES -> word(locale, key, station.sharePercent());
            case PART -> word(locale, key, decision.kilowatts(), decision.households());
            case SCARCE -> scarce(station, locale, each);
            default -> word(locale, key);
        };
    }

    private String scarce(Application station, Locale locale, double each) {
        if (terms.objective() != Objective.HOUSEHOLDS) {
            return word(locale, "scarce-" + terms.objective().code(), terms.yuanPerKilowattYear(station));
        }
        return plan.priceOfMegawatt() == null
                ? word(locale, "scarce-quick", 1000 / each)
                : word(locale, "scarce", 1000 / each, plan.priceOfMegawatt());
    }

    private static String word(Locale locale, String key, Object... args) {
        return Messages.text(locale, "photovoltaic.reason." + key, args);
    }
}
