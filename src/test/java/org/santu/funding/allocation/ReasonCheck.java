package org.santu.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Limit;
import org.santu.funding.plan.Project;

/**
 * Looks at the reason of each refused project with nothing of the solver's: nothing that comes earlier stops it, what is named does, and
 * without it the project could be paid or is stopped by something that comes no earlier.
 */
final class ReasonCheck {
    private static final Set<Obstacle> MONEY = Set.of(Obstacle.BENEFIT, Obstacle.EXHAUSTED);

    private final FundTerms terms;
    private final Allocation plan;
    private final Map<String, Decision> byNumber;

    /** What is looked away from: all caps, one cap, the money, or nothing. */
    private enum Without {
        NOTHING,
        TOWNSHIP,
        CAPS,
        MONEY
    }

    private ReasonCheck(FundTerms terms, Allocation plan) {
        this.terms = terms;
        this.plan = plan;
        byNumber = plan.decisions().stream()
                .collect(Collectors.toMap(decision -> decision.project().number(), decision -> decision));
    }

    static void check(FundTerms terms, Allocation plan) {
        ReasonCheck check = new ReasonCheck(terms, plan);
        plan.decisions().stream().filter(decision -> decision.sum() == 0).forEach(check::check);
    }

    private void check(Decision refused) {
        Project project = refused.project();
        Obstacle obstacle = refused.stop().obstacle();
        assertThat(firstBeforeMoney(project))
                .as("%s", refused)
                .isEqualTo(
                        MONEY.contains(obstacle)
                                        || obstacle == Obstacle.CHANNEL_CAP
                                        || obstacle == Obstacle.TOWNSHIP_CAP
                                ? null
                                : obstacle);
        switch (obstacle) {
            case TOWNSHIP_CAP -> {
                assertThat(townshipRoom(project)).as("%s", refused).isLessThan(project.leastYuan());
                assertThat(refused.stop().figures()).first().isEqualTo(terms.townshipMostYuan());
            }
            case CHANNEL_CAP -> {
                assertThat(townshipRoom(project)).as("%s", refused).isGreaterThanOrEqualTo(project.leastYuan());
                assertThat(room(project, Without.NOTHING)).as("%s", refused).isLessThan(project.leastYuan());
                boolean onlyByCaps = room(project, Without.CAPS) >= project.leastYuan();
                boolean evenWithMoney = room(project, Without.MONEY) < project.leastYuan();
                assertThat(onlyByCaps || evenWithMoney).as("%s", refused).isTrue();
            }
            case BENEFIT, EXHAUSTED -> {
                assertThat(townshipRoom(project)).as("%s", refused).isGreaterThanOrEqualTo(project.leastYuan());
                assertThat(room(project, Without.NOTHING)).as("%s", refused).isLessThan(project.leastYuan());
                assertThat(room(project, Without.MONEY))
                        .as("with more money in its channels it could be paid: %s", refused)
                        .isGreaterThanOrEqualTo(project.leastYuan());
                if (obstacle == Obstacle.BENEFIT) {
                    beneficial(project, refused.stop());
                }
            }
            default -> {
                // said by the first check
            }
        }
    }

    /** Somebody is paid, by a channel that may pay this one too, whose benefit for the money is the one named and larger. */
    private void beneficial(Project project, Stop stop) {
        double last = (double) stop.figures().get(1);
        assertThat(project.pointsPerTenThousand()).isLessThan(last);
        assertThat(plan.decisions()).anyMatch(decision -> {
            boolean same = Math.abs(decision.project().pointsPerTenThousand() - last) < 1e-9;
            for (int c = 0; c < terms.channels().size() && same; c++) {
                if (decision.yuan().get(c) > 0 && terms.channels().get(c).most(project) > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The first in the order of the documentation, land first; null for money and caps. */
    private Obstacle firstBeforeMoney(Project project) {
        if (terms.pins().leaveOut(project)) {
            return Obstacle.LEFT_OUT;
        }
        Obstacle own = ownObstacle(project);
        if (own != null) {
            return own;
        }
        for (String number : project.dependsOn()) {
            Decision needed = byNumber.get(number);
            if (needed == null || isNever(needed)) {
                return Obstacle.DEPENDENCY;
            }
        }
        boolean waits = project.dependsOn().stream()
                .anyMatch(number -> byNumber.get(number).sum() == 0);
        return waits ? Obstacle.DEPENDENCY_UNFUNDED : null;
    }

    private Obstacle ownObstacle(Project project) {
        Obstacle land = switch (project.landVerdict()) {
            case "forbidden" -> Obstacle.LAND_FORBIDDEN;
            case "unchecked" -> terms.admission().uncheckedAllowed() ? null : Obstacle.LAND_UNCHECKED;
            case "approval" -> terms.admission().approvalAllowed() ? null : Obstacle.LAND_APPROVAL;
            default -> null;
        };
        if (land != null) {
            return land;
        }
        if (terms.admission().year() != null
                && project.year() != null
                && project.year() > terms.admission().year()) {
            return Obstacle.YEAR;
        }
        List<Channel> fit = terms.channels().stream()
                .filter(channel -> channel.isFor(project))
                .toList();
        if (fit.isEmpty()) {
            return Obstacle.CHANNEL;
        }
        long most = fit.stream().mapToLong(channel -> channel.most(project)).sum();
        if (most < project.leastYuan()) {
            return Obstacle.CHANNEL_SHARE;
        }
        return project.points() == 0 && !project.begun() ? Obstacle.NO_BENEFIT : null;
    }

    /** Whether a project can never be funded, or waits for one that cannot. */
    private boolean isNever(Decision decision) {
        Project project = decision.project();
        return terms.pins().leaveOut(project)
                || ownObstacle(project) != null
                || project.dependsOn().stream()
                        .anyMatch(number -> !byNumber.containsKey(number) || isNever(byNumber.get(number)));
    }

    private long townshipRoom(Project project) {
        return terms.townshipMostYuan() == null
                ? Long.MAX_VALUE
                : terms.townshipMostYuan()
                        - plan.decisions().stream()
                                .filter(other -> other.project().township().equals(project.township()))
                                .mapToLong(Decision::sum)
                                .sum();
    }

    /** What the channels together could still pay to a project, by their money and their caps. */
    private long room(Project project, Without without) {
        long sum = 0;
        for (int c = 0; c < terms.channels().size(); c++) {
            sum += room(project, c, without);
        }
        return sum;
    }

    private long room(Project project, int c, Without without) {
        Channel channel = terms.channels().get(c);
        long room = channel.most(project);
        if (without != Without.MONEY) {
            room = Math.min(room, channel.yuan() - plan.yuan(c));
        }
        if (without == Without.CAPS) {
            return room;
        }
        if (channel.townshipMostYuan() != null) {
            room = Math.min(
                    room,
                    channel.townshipMostYuan()
                            - paid(c, other -> other.township().equals(project.township())));
        }
        if (channel.kindMostYuan() != null) {
            room = Math.min(
                    room, channel.kindMostYuan() - paid(c, other -> other.kind().equals(project.kind())));
        }
        for (Limit limit : channel.limits()) {
            if (limit.concerns(project) && limit.mostYuan() < Limit.NO_CAP) {
                room = Math.min(room, limit.mostYuan() - paid(c, limit::concerns));
            }
        }
        return room;
    }

    private long paid(int c, java.util.function.Predicate<Project> whom) {
        return plan.decisions().stream()
                .filter(decision -> whom.test(decision.project()))
                .mapToLong(decision -> decision.yuan().get(c))
                .sum();
    }
}
