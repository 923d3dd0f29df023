package org.santu.rule.own;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.RegionCode;
import org.santu.problem.SantuException;
import org.santu.rule.OwnEntry;
import org.santu.rule.Rule;
import org.santu.rule.RuleBook;
import org.santu.rule.RuleInForce;
import org.santu.rule.RuleValue;
import org.santu.rule.Validity;
import org.springframework.stereotype.Component;

/**
 * Answers which rule holds where and when, with what counties decided themselves, and takes their decisions. Safe for
 * concurrent use.
 */
@Component
public class RuleDesk {
    private static final int LONGEST_REASON = 1000;

    private final RuleBook book;
    private final EntryTable table;
    private final AuditLog audit;

    RuleDesk(RuleBook book, EntryTable table, AuditLog audit) {
        this.book = book;
        this.table = table;
        this.audit = audit;
    }

    public RuleBook book() {
        return book;
    }

    /**
     * What counties decided that bears on a place.
     *
     * @param place region code, empty for the whole country
     */
    public List<OwnEntry> ownEntries(String place) {
        return table.listStanding(place).stream().flatMap(this::own).toList();
    }

    /** Grows with every decision anywhere, so that answers can be remembered as long as it stays. */
    public long version() {
        return table.count();
    }

    /** All rules as they hold for a place on a day in China. */
    public List<RuleInForce> inForce(String place, LocalDate day) {
        return book.inForce(place, day, ownEntries(place));
    }

    /**
     * The places below a region in which a rule may hold differently from the region itself, since a source or a county says
     * something for them: for whoever asks for many places at once.
     *
     * @param region code, empty for the whole country
     */
    public List<String> placesThatMayDiffer(String name, String region) {
        Stream<String> ruled =
                book.getRule(name).provisions().stream().flatMap(provision -> provision.regions().stream());
        Stream<String> decided = table.listHistory(name, region).stream()
                .filter(entry -> entry.undoes() == null && entry.undoneBy() == null)
                .map(StoredEntry::region);
        return Stream.concat(ruled, decided)
                .filter(place -> place.startsWith(region) && !place.equals(region))
                .distinct()
                .sorted()
                .toList();
    }

    /** A line of a rule that is no more, or that no longer fits its rule, holds no more. */
    private Stream<OwnEntry> own(StoredEntry entry) {
        return book
                .findRule(entry.rule())
                .flatMap(rule -> RuleValue.parse(rule.sense(), entry.value()))
                .map(value -> new OwnEntry(
                        entry.sequence(),
                        entry.rule(),
                        entry.region(),
                        value,
                        Validity.of(entry.from(), entry.to()),
                        entry.reason(),
                        entry.author(),
                        entry.at()))
                .stream();
    }

    List<StoredEntry> history(Caller caller, String name, String region) {
        caller.requireInside();
        return table.listHistory(book.getRule(name).name(), region);
    }

    /**
     * A county decides.
     *
     * @param region where it shall hold; must lie in the caller's scope
     * @param typed the value in the sense of the rule
     * @param from first day; null means always
     * @param to last day; null means until further notice
     * @throws SantuException SANTU-ACCESS-DENIED, SANTU-RULE-UNKNOWN, SANTU-RULE-OUT-OF-SCOPE, SANTU-RULE-VALUE,
     *     SANTU-RULE-REASON, SANTU-RULE-DATES, SANTU-RULE-RED-LINE
     */
    long decide(Caller caller, String name, String region, String typed, LocalDate from, LocalDate to, String reason) {
        caller.require(Permission.SET_RULES);
        Rule rule = book.getRule(name);
        String place = place(caller, region);
        RuleValue value = RuleValue.parse(rule.sense(), typed)
                .orElseThrow(() -> new SantuException(
                                "SANTU-RULE-VALUE", shorten(typed), rule.sense().code())
                        .with("field", "value"));
        Validity validity = validity(from, to);
        if (!book.mayDecide(rule, place, value, validity)) {
            throw new SantuException("SANTU-RULE-RED-LINE", rule.label(), value.text()).with("field", "value");
        }
        String why = reason(reason);
        long sequence = table.insert(name, place, value.text(), from, to, why, caller.username());
        record(caller, name, place, sequence, Map.of("value", value.text(), "reason", why));
        return sequence;
    }

    /**
     * Takes a decision back, by a new entry.
     *
     * @throws SantuException SANTU-RULE-ENTRY-NOT-FOUND also for an entry outside of the scope, SANTU-RULE-ENTRY-UNDONE when it
     *     is taken back already
     */
    long undo(Caller caller, String name, long sequence, String reason) {
        caller.require(Permission.SET_RULES);
        StoredEntry entry = table.find(sequence)
                .filter(found -> found.rule().equals(name) && found.undoes() == null)
                .filter(found -> caller.scope().contains(found.region()))
                .orElseThrow(() -> new SantuException("SANTU-RULE-ENTRY-NOT-FOUND", Long.toString(sequence)));
        String why = reason(reason);
        Optional<Long> undo =
                entry.undoneBy() == null ? table.insertUndo(entry, why, caller.username()) : Optional.empty();
        long done = undo.orElseThrow(() -> new SantuException("SANTU-RULE-ENTRY-UNDONE", Long.toString(sequence)));
        record(caller, name, entry.region(), done, Map.of("undoes", sequence, "reason", why));
        return done;
    }

    private void record(Caller caller, String rule, String region, long sequence, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("entry", sequence);
        details.put(AuditLog.REGION, region);
        audit.record(caller.username(), AuditAction.RULE_DECIDED, "rule/" + rule, details);
    }

    /** The same answer for a region of others and for one that nobody has. */
    static String place(Caller caller, String region) {
        if (region == null || region.isEmpty()) {
            return caller.scope().regionPrefix();
        }
        String code = RegionCode.parse(region)
                .orElseThrow(() -> new SantuException("SANTU-REGION-CODE", region).with("field", "region"))
                .digits();
        if (!caller.scope().contains(code)) {
            throw new SantuException("SANTU-RULE-OUT-OF-SCOPE").with("field", "region");
        }
        return code;
    }

    private static Validity validity(LocalDate from, LocalDate to) {
        try {
            return Validity.of(from, to);
        } catch (DateTimeException e) {
            throw new SantuException(e, "SANTU-RULE-DATES").with("field", "to");
        }
    }

    private static String reason(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new SantuException("SANTU-RULE-REASON", LONGEST_REASON).with("field", "reason");
        }
        return why;
    }

    private static String shorten(String typed) {
        String text = typed == null ? "" : typed;
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
