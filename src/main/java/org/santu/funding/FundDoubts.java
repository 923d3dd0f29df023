package org.santu.funding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.catalog.Catalog;
import org.santu.catalog.Text;
import org.santu.funding.allocation.Allocation;
import org.santu.funding.plan.Pins;
import org.santu.problem.Messages;

/** What of a plan could not be done as it was asked for: demands, decisions by hand, the formula. */
final class FundDoubts {
    private final FundOutcome outcome;
    private final Catalog catalog;

    FundDoubts(FundOutcome outcome, Catalog catalog) {
        this.outcome = outcome;
        this.catalog = catalog;
    }

    /** What people decided about projects that do not wait for money here. */
    List<String> unknownPins() {
        Set<String> known = new HashSet<>();
        outcome.projects().forEach(project -> {
            known.add(project.id());
            known.add(String.valueOf(project.number()));
        });
        Pins pins = outcome.terms().pins();
        return Stream.concat(pins.mustFund().stream(), pins.leaveOut().stream())
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    /** The demands that are not met. */
    List<Map<String, Object>> shortfalls() {
        return outcome.allocation().shortfalls().stream().map(this::shortfall).toList();
    }

    /** A demand that is not met, with what it is about in words. */
    private Map<String, Object> shortfall(Allocation.Shortfall each) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("what", each.what());
        one.put("channel", each.channel());
        one.put("of", new Text(about(each, Locale.CHINESE), about(each, Locale.ENGLISH)));
        one.put("wantedYuan", each.wantedYuan());
        one.put("missingYuan", each.missingYuan());
        return one;
    }

    /** A township by its name, kinds by their labels; names of projects as they are. */
    private String about(Allocation.Shortfall each, Locale locale) {
        if (each.what().equals("begun") || each.what().equals("pinned")) {
            return each.of();
        }
        return Arrays.stream(each.of().split(" "))
                .map(word -> outcome.library().townships().stream()
                        .filter(township -> township.code().equals(word))
                        .map(Township::name)
                        .findFirst()
                        .orElseGet(() -> new FundWords(catalog, locale).label("project_kind", word)))
                .collect(Collectors.joining(" "));
    }

    /** What the formula weighs and nobody has in the region, so that it shares nothing by it. */
    List<Text> formulaMissing() {
        return outcome.plan().formula().weights().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(name ->
                        outcome.library().townships().stream().allMatch(township -> township.indicator(name) == 0))
                .sorted()
                .map(name -> new Text(indicator(name, Locale.CHINESE), indicator(name, Locale.ENGLISH)))
                .toList();
    }

    private static String indicator(String name, Locale locale) {
        return Messages.text(locale, "funding.indicator." + name);
    }
}
