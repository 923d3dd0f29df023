package org.santu.photovoltaic;

import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.problem.SantuException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers at once while a slider is being moved; the exact plan is a scenario. */
@RestController
@RequestMapping("/api/photovoltaic")
class PhotovoltaicController {
    private static final int MOST_CHARACTERS = 200_000;

    private final PhotovoltaicDesk desk;

    PhotovoltaicController(PhotovoltaicDesk desk) {
        this.desk = desk;
    }

    /** @param plan text of a plan file */
    record Question(String plan) {}

    /** A good plan and a bound for the best one; keeps nothing. */
    @PostMapping("/quick")
    Map<String, Object> quick(Caller caller, @RequestBody Question question) {
        caller.require(Permission.PLAN);
        caller.requireInside();
        String text = question.plan() == null ? "" : question.plan();
        if (text.length() > MOST_CHARACTERS) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-PLAN", "> " + MOST_CHARACTERS);
        }
        QuotaPlanFile plan = desk.parse(caller, "plan.yaml", text);
        PvOutcome outcome = desk.quick(caller, plan);
        return new PvResult(outcome).members();
    }
}
