package org.santu.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.santu.funding.plan.BegunRule;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Limit;
import org.santu.funding.plan.Project;

/** Looks at a plan with the terms in hand and nothing of the solver's: whole yuan, every limit, every reason. */
final class PlanCheck {
    private PlanCheck() {}

    static void check(FundTerms terms, List<Project> projects, Allocation plan) {
        assertThat(plan.decisions()).hasSameSizeAs(projects);
        Map<String, Decision> byNumber = plan.decisions().stream()
                .collect(Collectors.toMap(decision -> decision.project().number(), decision -> decision));
        long all = 0;
        double points = 0;
        Map<String, Long> townships = new HashMap<>();
        for (Decision decision : plan.decisions()) {
            Project project = decision.project();
            long sum = decision.sum();
            all += sum;
            points += (double) project.points() * sum / project.needYuan();
            townships.merge(project.township(), sum, Long::sum);
            assertThat(sum == 0 || sum >= project.leastYuan() && sum <= project.needYuan())
                    .as(decision.toString())
                    .isTrue();
            assertThat(decision.stop() == null).as(decision.toString()).isEqualTo(sum == project.needYuan());
            if (sum > 0) {
                assertThat(project.landVerdict()).isNotIn("forbidden", "unchecked");
                assertThat(project.dependsOn())
                        .allMatch(number -> byNumber.containsKey(number)
                                && byNumber.get(number).sum() > 0);
            } else if (terms.begun() == BegunRule.REQUIRED) {
                assertThat(project.begun() && decision.stop().obstacle().compareTo(Obstacle.DEPENDENCY) > 0)
                        .isFalse();
            }
            for (int c = 0; c < terms.channels().size(); c++) {
                assertThat(decision.yuan().get(c))
                        .isBetween(0L, terms.channels().get(c).most(project));
            }
        }
        assertThat(all).isEqualTo(plan.yuan());
        assertThat(plan.points()).isCloseTo(points, org.assertj.core.data.Offset.offset(1e-6 * Math.max(1, points)));
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.points() - 1e-6);
        townships.forEach((township, yuan) -> {
            if (terms.townshipMostYuan() != null) {
                assertThat(yuan).isLessThanOrEqualTo(terms.townshipMostYuan());
            }
        });
        for (int c = 0; c < terms.channels().size(); c++) {
            Channel channel = terms.channels().get(c);
            int number = c;
            assertThat(plan.yuan(c)).isLessThanOrEqualTo(channel.yuan());
            for (Limit limit : channel.limits()) {
                long sum = plan.decisions().stream()
                        .filter(decision -> limit.concerns(decision.project()))
                        .mapToLong(decision -> decision.yuan().get(number))
                        .sum();
                assertThat(sum).isBetween(limit.leastYuan(), limit.mostYuan());
            }
            if (channel.townshipMostYuan() != null) {
                assertThat(plan.decisions().stream()
                                .collect(Collectors.groupingBy(
                                        decision -> decision.project().township(),
                                        Collectors.summingLong(
                                                decision -> decision.yuan().get(number))))
                                .values())
                        .allMatch(sum -> sum <= channel.townshipMostYuan());
            }
            if (channel.kindMostYuan() != null) {
                assertThat(plan.decisions().stream()
                                .collect(Collectors.groupingBy(
                                        decision -> decision.project().kind(),
                                        Collectors.summingLong(
                                                decision -> decision.yuan().get(number))))
                                .values())
                        .allMatch(sum -> sum <= channel.kindMostYuan());
            }
        }
    }
}
