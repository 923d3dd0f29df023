package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.santu.catalog.Text;
import org.santu.problem.Localised;
import org.santu.problem.Messages;
import org.santu.relocation.plan.RelocationPlan;

/** Says in sentences what a plan rests on: land, candidates, roads, ways, quota, then the reasons of the search itself. */
final class Reasons {
    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;
    private static final int MOST_NAMES = 5;

    private final RelocationPlan plan;
    private final Limits limits;
    private final SitingInput input;
    private final SitingResult result;
    private final List<Text> lines = new ArrayList<>();
    /** The id of a village may begin that of a group in it. */
    private final List<Mover> longestIdFirst;

    Reasons(RelocationPlan plan, Limits limits, SitingInput input, SitingResult result) {
        this.plan = plan;
        this.limits = limits;
        this.input = input;
        this.result = result;
        longestIdFirst = input.movers().stream()
                .sorted(Comparator.<Mover>comparingInt(mover -> mover.id().length())
                        .reversed())
                .toList();
    }

    List<Text> lines() {
        people();
        land();
        candidates();
        roads();
        result.solution().explanation().forEach(each -> lines.add(named(each.text())));
        ways();
        unserved();
        return lines;
    }

    /** The search knows units by their ids; people know them by their names. */
    private Text named(Text line) {
        String zh = line.zh();
        String en = line.en();
        for (Mover mover : longestIdFirst) {
            if (zh.contains(mover.id())) {
                zh = zh.replace(mover.id(), mover.label());
                en = en.replace(mover.id(), mover.label());
            }
        }
        return new Text(zh, en);
    }

    private void say(String key, Object... args) {
        lines.add(new Text(
                Messages.text(Locale.CHINESE, "relocation." + key, args),
                Messages.text(Locale.ENGLISH, "relocation." + key, args)));
    }

    private void people() {
        int people = input.movers().stream().mapToInt(Mover::people).sum();
        int households = input.movers().stream().mapToInt(Mover::households).sum();
        double mu = people * limits.squareMetresPerPerson() / plan.capacity().buildingRatio() / SQUARE_METRES_PER_MU;
        say("people", households, people, input.movers().size());
        if (plan.capacity().landQuotaMu() == null) {
            say("needed", mu, limits.squareMetresPerPerson(), plan.capacity().buildingRatio());
        } else {
            say("quota", mu, plan.capacity().landQuotaMu(), plan.capacity().landQuotaMu() - mu);
        }
    }

    private void land() {
        var suitability = result.land().suitability();
        double cells = suitability.frame().cells();
        Map<String, Integer> excluded = suitability.excludedCells();
        double inside = cells - excluded.getOrDefault("outside", 0);
        say("land", 100 * (inside - suitability.allowedCells()) / Math.max(1, inside));
        Localised masks = locale -> excluded.entrySet().stream()
                .filter(each -> !each.getKey().equals("outside") && each.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> MaskName.of(each.getKey()).in(locale) + " "
                        + Messages.text(locale, "relocation.percent", 100 * each.getValue() / cells))
                .collect(Collectors.joining(
                        locale != null && locale.getLanguage().equals("zh") ? "、" : ", "));
        say("masks", masks);
    }

    private void candidates() {
        long allowed = result.sites().stream().filter(Site::isAllowed).count();
        int capacity = result.sites().stream()
                .filter(Site::isAllowed)
                .mapToInt(Site::capacityPeople)
                .sum();
        say("candidates", allowed, capacity);
        List<Site> ruledOut =
                result.sites().stream().filter(site -> !site.isAllowed()).toList();
        if (!ruledOut.isEmpty()) {
            Localised names = locale -> ruledOut.stream()
                    .limit(MOST_NAMES)
                    .map(site -> site.name() + " ("
                            + site.reasons().stream()
                                    .map(reason -> MaskName.of(reason).in(locale))
                                    .collect(Collectors.joining(", "))
                            + ")")
                    .collect(Collectors.joining("; "));
            say("ruled-out", ruledOut.size(), names);
        }
    }

    private void roads() {
        var network = result.network();
        int repairs =
                network.repairs().values().stream().mapToInt(Integer::intValue).sum();
        say("network", network.edges(), repairs, network.parts(), 100 * network.largestPartShare());
    }

    private void ways() {
        double people = 0;
        double sum = 0;
        for (Move move : result.moves()) {
            double part = move.share() * input.movers().get(move.mover()).people();
            people += part;
            sum += part * move.minutes();
        }
        if (people > 0) {
            Move longest = result.moves().stream()
                    .max(Comparator.comparingDouble(Move::minutes))
                    .orElseThrow();
            say(
                    "ways",
                    sum / people,
                    longest.minutes(),
                    input.movers().get(longest.mover()).label(),
                    result.sites().get(longest.site()).name());
        }
    }

    private void unserved() {
        if (result.unserved().isEmpty()) {
            return;
        }
        long cutOff = result.unserved().stream().filter(this::isOutOfReach).count();
        String names = result.unserved().stream()
                .limit(MOST_NAMES)
                .map(mover -> input.movers().get(mover).label())
                .collect(Collectors.joining(", "));
        say("unserved", result.unserved().size(), names, cutOff);
    }

    private boolean isOutOfReach(int mover) {
        Double most = plan.travel().mostMinutes();
        for (double minutes : result.minutes()[mover]) {
            if (!Double.isInfinite(minutes) && (most == null || minutes <= most)) {
                return false;
            }
        }
        return true;
    }
}
