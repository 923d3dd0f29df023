package org.santu.funding;

import java.util.List;
import java.util.Map;
import org.santu.funding.allocation.Allocation;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;
import org.santu.rule.RuleInForce;

/**
 * A plan of funds that was worked out, with all that it depends on.
 *
 * @param terms as they were filled in
 * @param projects those that wait for money
 * @param formula yuan by township that the formula gives, of all the money there is; empty where it gives nothing
 * @param rules that say what channels are for, by name
 * @param withoutCost how many projects nobody has told the cost of
 */
record FundOutcome(
        FundPlanFile plan,
        FundTerms terms,
        FundLibrary library,
        List<Project> projects,
        Allocation allocation,
        Map<String, Long> formula,
        Map<String, RuleInForce> rules,
        int withoutCost) {}
