package org.santu.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What holds for a place on a day.
 *
 * @param rule the rule
 * @param state whether there is one answer
 * @param value the answer; null unless {@link State#isKnown()}
 * @param provision the provision that the answer comes from; null when there is none or when the county decided itself
 * @param own the county's own decision; null when there is none
 * @param rivals provisions that contradict each other; empty unless the state is {@link State#CONFLICT}
 * @param overruled other binding provisions that hold here and now and give way
 * @param references what studies and practice say; they bind nobody
 */
public record RuleInForce(
        Rule rule,
        State state,
        RuleValue value,
        Provision provision,
        OwnEntry own,
        List<Provision> rivals,
        List<Provision> overruled,
        List<Provision> references) {

    /** Whether there is one answer. */
    public enum State {
        /** One provision, or several that agree. */
        KNOWN,
        /** The county decided itself. */
        OWN,
        /** Provisions contradict each other, and none has the precedence. */
        CONFLICT,
        /** It is ruled that something holds, but no source confirms a value. */
        UNKNOWN,
        /** Nothing holds here on this day. */
        NONE;

        public boolean isKnown() {
            return this == KNOWN || this == OWN;
        }

        /** The name outside of Java, for example {@code conflict}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RuleInForce {
        rivals = List.copyOf(rivals);
        overruled = List.copyOf(overruled);
        references = List.copyOf(references);
    }

    /** The answer, empty when it is not known. */
    public Optional<RuleValue> findValue() {
        return Optional.ofNullable(value);
    }

    /** The answer where it is one number; of a range the upper end. */
    public Optional<Double> findNumber() {
        if (value instanceof RuleValue.Amount amount) {
            return Optional.of(amount.number().doubleValue());
        }
        return value instanceof RuleValue.Span span ? Optional.of(span.high().doubleValue()) : Optional.empty();
    }

    /** The same; of a range the lower end. */
    public Optional<Double> findLow() {
        return value instanceof RuleValue.Span span ? Optional.of(span.low().doubleValue()) : findNumber();
    }
}
