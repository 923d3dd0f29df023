package org.santu.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.catalog.Catalog;
import org.santu.catalog.Text;
import org.santu.funding.allocation.Decision;
import org.santu.problem.Messages;

/** Says in words why a project gets nothing, or less than it needs. */
final class FundReasons {
    private final FundOutcome outcome;
    private final Catalog catalog;

    FundReasons(FundOutcome outcome, Catalog catalog) {
        this.outcome = outcome;
        this.catalog = catalog;
    }

    /** Empty where it gets all. */
    String text(Decision decision, Locale locale) {
        if (decision.stop() == null) {
            return "";
        }
        Text land = outcome.library().lands().get(decision.project().id()).reason();
        List<Object> figures = new ArrayList<>(decision.stop().figures());
        switch (decision.stop().obstacle()) {
            case LAND_FORBIDDEN, LAND_UNCHECKED, LAND_APPROVAL -> figures.add(land == null ? "" : land.in(locale));
            case CHANNEL_CAP -> figures.set(0, label("fund_channel", (String) figures.get(0), locale));
            case CHANNEL -> figures.add(label("project_kind", decision.project().kind(), locale));
            default -> {
                // the figures say all
            }
        }
        return Messages.text(
                locale, "funding.reason." + decision.stop().obstacle().code(), figures.toArray());
    }

    Text both(Decision decision) {
        return decision.stop() == null
                ? null
                : new Text(text(decision, Locale.CHINESE), text(decision, Locale.ENGLISH));
    }

    /** What the catalog calls a code. */
    String label(String list, String code, Locale locale) {
        return new FundWords(catalog, locale).label(list, code);
    }
}
