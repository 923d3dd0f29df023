package org.santu.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.santu.problem.SantuException;

/** All rules. Immutable, for any number of threads. */
public final class RuleBook {
    private final List<RuleTopic> topics;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    RuleBook(Collection<RuleTopic> topics, Collection<Rule> rules) {
        this.topics = topics.stream()
                .sorted(Comparator.comparingInt(RuleTopic::order))
                .toList();
        rules.forEach(rule -> this.rules.put(rule.name(), rule));
    }

    /** In their order. */
    public List<RuleTopic> topics() {
        return topics;
    }

    /** In the order of the files. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> findRule(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    /** @throws SantuException SANTU-RULE-UNKNOWN */
    public Rule getRule(String name) {
        return findRule(name).orElseThrow(() -> new SantuException("SANTU-RULE-UNKNOWN", name).with("rule", name));
    }

    /**
     * The rule that holds for a place on a day.
     *
     * @param name of the rule
     * @param place region code, empty for the whole country
     * @param day in China
     * @param own what counties decided themselves; entries for other rules and places are passed over
     * @throws SantuException SANTU-RULE-UNKNOWN
     */
    public RuleInForce inForce(String name, String place, LocalDate day, List<OwnEntry> own) {
        return Precedence.decide(getRule(name), place, day, own);
    }

    /** All rules as they hold for a place on a day, in their order. */
    public List<RuleInForce> inForce(String place, LocalDate day, List<OwnEntry> own) {
        return rules.values().stream()
                .map(rule -> Precedence.decide(rule, place, day, own))
                .toList();
    }

    /**
     * Whether somebody may decide a value for themselves: under a red line only what is at least as strict as what holds
     * without their decision.
     *
     * @param validity the first day of the decision, or the red line at any later change, is looked at
     */
    public boolean mayDecide(Rule rule, String region, RuleValue value, Validity validity) {
        if (!rule.redLine()) {
            return true;
        }
        return rule.provisions().stream()
                .filter(provision -> provision.binding() && provision.value() != null)
                .filter(provision -> provision.nearness(region) >= 0 && overlaps(provision.validity(), validity))
                .allMatch(provision -> value.strictness(rule.sense())
                                .compareTo(provision.value().strictness(rule.sense()))
                        >= 0);
    }

    private static boolean overlaps(Validity one, Validity other) {
        boolean before = one.to() != null && other.from() != null && one.to().isBefore(other.from());
        boolean after = one.from() != null && other.to() != null && one.from().isAfter(other.to());
        return !before && !after;
    }
}
