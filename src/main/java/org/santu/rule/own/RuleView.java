package org.santu.rule.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.santu.catalog.Text;
import org.santu.rule.OwnEntry;
import org.santu.rule.Provision;
import org.santu.rule.RuleInForce;
import org.santu.rule.RuleTopic;
import org.santu.rule.RuleValue;

/**
 * A rule as it holds, for the wire.
 *
 * @param sense what the value means: most, least, exact, range, reference, word, list, verdict
 * @param state known, own, conflict, unknown, none
 * @param value as it is written in a form; null when it is not known
 * @param provision where the value stands; null when it is not known or the county's own
 * @param own the county's decision; null when there is none
 * @param rivals provisions that contradict each other
 * @param overruled provisions that give way
 * @param references studies and practice, which bind nobody
 * @param open sources that name no figure
 */
record RuleView(
        String rule,
        String topic,
        Text label,
        Text unit,
        String sense,
        boolean redLine,
        String state,
        String value,
        ProvisionView provision,
        OwnView own,
        List<ProvisionView> rivals,
        List<ProvisionView> overruled,
        List<ProvisionView> references,
        List<ProvisionView> open) {

    /** The answer to {@code GET /api/rules}. */
    record Page(String region, LocalDate day, boolean maySet, List<TopicView> topics, List<RuleView> rules) {}

    record TopicView(String topic, Text label) {
        static TopicView of(RuleTopic topic) {
            return new TopicView(topic.name(), topic.label());
        }
    }

    /** @param from as the source dates it: a day, a month or a year; null when it tells none */
    record ProvisionView(
            String value, List<String> regions, String from, String to, String basis, Text source, Text text) {
        static ProvisionView of(Provision provision) {
            return new ProvisionView(
                    written(provision.value()),
                    provision.regions(),
                    provision.validity().fromText(),
                    provision.validity().toText(),
                    provision.basis().code(),
                    provision.source(),
                    provision.text());
        }
    }

    /** @param author null for whoever looks from outside */
    record OwnView(
            long sequence,
            String region,
            String value,
            String from,
            String to,
            String reason,
            String author,
            Instant at) {
        static OwnView of(OwnEntry entry, boolean inside) {
            return new OwnView(
                    entry.sequence(),
                    entry.region(),
                    entry.value().text(),
                    entry.validity().fromText(),
                    entry.validity().toText(),
                    entry.reason(),
                    inside ? entry.author() : null,
                    entry.at());
        }
    }

    static RuleView of(RuleInForce found, boolean inside) {
        List<ProvisionView> open = found.state().isKnown() || found.state() == RuleInForce.State.CONFLICT
                ? List.of()
                : views(found.rule().provisions().stream()
                        .filter(provision -> provision.value() == null)
                        .toList());
        return new RuleView(
                found.rule().name(),
                found.rule().topic(),
                found.rule().label(),
                found.rule().unit(),
                found.rule().sense().code(),
                found.rule().redLine(),
                found.state().code(),
                written(found.value()),
                found.provision() == null ? null : ProvisionView.of(found.provision()),
                found.own() == null ? null : OwnView.of(found.own(), inside),
                views(found.rivals()),
                views(found.overruled()),
                views(found.references()),
                open);
    }

    private static List<ProvisionView> views(List<Provision> provisions) {
        return provisions.stream().map(ProvisionView::of).toList();
    }

    private static String written(RuleValue value) {
        return value == null ? null : value.text();
    }
}
