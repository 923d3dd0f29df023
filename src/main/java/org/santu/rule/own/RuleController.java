package org.santu.rule.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which rules hold, and what a county decides for itself. */
@RestController
@RequestMapping("/api/rules")
class RuleController {
    private final RuleDesk desk;

    RuleController(RuleDesk desk) {
        this.desk = desk;
    }

    /**
     * @param region code; the caller's own region when it is left out
     * @param at a day or a moment; today when it is left out
     */
    @GetMapping
    RuleView.Page list(
            Caller caller, @RequestParam(required = false) String region, @RequestParam(required = false) String at) {
        caller.require(Permission.READ);
        String place = RuleDesk.place(caller, region);
        LocalDate day = DayParameter.read(at);
        boolean inside = !caller.scope().isPublicEdition();
        return new RuleView.Page(
                place,
                day,
                caller.may(Permission.SET_RULES),
                desk.book().topics().stream().map(RuleView.TopicView::of).toList(),
                desk.inForce(place, day).stream()
                        .map(found -> RuleView.of(found, inside))
                        .toList());
    }

    /** Everything that was ever decided about a rule in a region, newest first. */
    @GetMapping("/{rule}/entries")
    List<StoredEntry> history(Caller caller, @PathVariable String rule, @RequestParam(required = false) String region) {
        return desk.history(caller, rule, RuleDesk.place(caller, region));
    }

    /** @param from null for always; @param to null for until further notice */
    record Decision(String region, String value, LocalDate from, LocalDate to, String reason) {}

    @PostMapping("/{rule}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> decide(Caller caller, @PathVariable String rule, @RequestBody Decision decision) {
        long sequence = desk.decide(
                caller, rule, decision.region(), decision.value(), decision.from(), decision.to(), decision.reason());
        return Map.of("sequence", sequence);
    }

    record Undoing(String reason) {}

    @PostMapping("/{rule}/entries/{sequence}/undo")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> undo(
            Caller caller, @PathVariable String rule, @PathVariable long sequence, @RequestBody Undoing undoing) {
        return Map.of("sequence", desk.undo(caller, rule, sequence, undoing.reason()));
    }
}
