package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.santu.funding.plan.Project;
import org.santu.funding.plan.Readiness;

/** Made-up projects for tests. */
final class Library {
    static final List<String> KINDS = List.of("industry", "road", "water", "housing", "health", "training");

    private Library() {}

    static Project project(String id, String kind, long yuan, long points) {
        return project(id, "139921100001", kind, yuan, yuan, points, false, "pass");
    }

    static Project project(
            String id,
            String region,
            String kind,
            long yuan,
            long least,
            long points,
            boolean begun,
            String land,
            String... dependsOn) {
        return new Project(
                id,
                "项目" + id,
                id,
                region,
                kind,
                2027,
                yuan,
                least,
                points,
                (int) points,
                (int) points,
                begun,
                Readiness.APPROVED,
                land,
                null,
                Arrays.asList(dependsOn));
    }

    /** Projects of all kinds, sizes and verdicts, some of which depend on others. */
    static List<Project> random(int size, int townships, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Project> projects = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            String region = "1399" + (20 + random.nextInt(townships) / 40) + (100 + random.nextInt(townships) % 40)
                    + (200 + random.nextInt(20));
            long yuan = 20_000 + random.nextLong(2_000_000) * (1 + random.nextInt(3));
            boolean parts = random.nextInt(10) == 0;
            String land = random.nextInt(12) == 0 ? "forbidden" : random.nextInt(6) == 0 ? "approval" : "pass";
            String[] needs = k > 5 && random.nextInt(15) == 0
                    ? new String[] {String.format("P%05d", random.nextInt(k))}
                    : new String[0];
            projects.add(project(
                    String.format("P%05d", k),
                    region,
                    KINDS.get(random.nextInt(KINDS.size())),
                    yuan,
                    parts ? 1 + yuan / 3 : yuan,
                    1 + random.nextInt(400),
                    random.nextInt(10) == 0,
                    land,
                    needs));
        }
        return projects;
    }
}
