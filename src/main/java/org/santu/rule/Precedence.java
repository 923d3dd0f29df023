package org.santu.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.santu.rule.RuleInForce.State;

/**
 * Decides which provision holds where several do.
 *
 * <p>What the county decided itself comes first, of several the one for the smallest region, then the latest. Else a provision
 * has precedence over another one when it was made at least as near to the place and not before it (of two made equally near:
 * after it). An older provision of a province against a newer one of the state has no precedence, nor has the newer one: that is
 * a conflict, which is shown and not settled. Provisions with the same value do not conflict.
 */
final class Precedence {
    private static final Comparator<OwnEntry> OWN_FIRST =
            Comparator.comparingInt((OwnEntry entry) -> entry.region().length()).thenComparingLong(OwnEntry::sequence);

    private Precedence() {}

    static RuleInForce decide(Rule rule, String place, LocalDate day, List<OwnEntry> entries) {
        List<Provision> holding = rule.provisions().stream()
                .filter(provision -> provision.holds(place, day))
                .toList();
        List<Provision> references = holding.stream()
                .filter(provision -> !provision.binding() && provision.value() != null)
                .toList();
        List<Provision> binding = holding.stream()
                .filter(provision -> provision.binding() && provision.value() != null)
                .toList();
        Optional<OwnEntry> own = entries.stream()
                .filter(entry -> entry.rule().equals(rule.name()) && entry.holds(place, day))
                .max(OWN_FIRST);
        if (own.isPresent()) {
            return new RuleInForce(rule, State.OWN, own.get().value(), null, own.get(), List.of(), binding, references);
        }
        if (binding.isEmpty()) {
            // A study, or a source that names no figure, says that something is to be heeded but not what.
            State state = holding.isEmpty() ? State.NONE : State.UNKNOWN;
            return new RuleInForce(rule, state, null, null, null, List.of(), List.of(), references);
        }
        return settle(rule, place, binding, references);
    }

    private static RuleInForce settle(Rule rule, String place, List<Provision> binding, List<Provision> references) {
        List<Provision> left = new ArrayList<>();
        for (Provision candidate : binding) {
            boolean beaten =
                    binding.stream().anyMatch(other -> other != candidate && hasPrecedence(other, candidate, place));
            if (!beaten) {
                left.add(candidate);
            }
        }
        Provision first = left.get(0);
        boolean agree = left.stream().allMatch(provision -> Objects.equals(provision.value(), first.value()));
        List<Provision> overruled =
                binding.stream().filter(provision -> !left.contains(provision)).toList();
        if (!agree) {
            return new RuleInForce(rule, State.CONFLICT, null, null, null, left, overruled, references);
        }
        Provision newest =
                left.stream().max(Comparator.comparing(Provision::since)).orElseThrow();
        return new RuleInForce(rule, State.KNOWN, newest.value(), newest, null, List.of(), overruled, references);
    }

    private static boolean hasPrecedence(Provision one, Provision other, String place) {
        int nearer = one.nearness(place) - other.nearness(place);
        int later = one.since().compareTo(other.since());
        return nearer > 0 ? later >= 0 : nearer == 0 && later > 0;
    }
}
