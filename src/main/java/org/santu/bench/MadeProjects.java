package org.santu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.santu.funding.plan.Project;
import org.santu.funding.plan.Readiness;

/** Made-up projects of all kinds, sizes and verdicts, some of which depend on others; the same seed makes the same. */
public final class MadeProjects {
    private static final List<String> KINDS = List.of("industry", "road", "water", "housing", "health", "training");

    private MadeProjects() {}

    public static List<Project> make(int count, int townships, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Project> projects = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int township = random.nextInt(townships);
            String number = "P%05d".formatted(k);
            long yuan = 20_000 + random.nextLong(2_000_000) * (1 + random.nextInt(3));
            boolean parts = random.nextInt(10) == 0;
            int benefit = 1 + random.nextInt(400);
            boolean needsAnother = k > 5 && random.nextInt(15) == 0;
            projects.add(new Project(
                    number,
                    number,
                    number,
                    "1399%02d%03d%03d".formatted(20 + township / 40, 100 + township % 40, 200 + random.nextInt(20)),
                    KINDS.get(random.nextInt(KINDS.size())),
                    random.nextInt(20) == 0 ? 2026 : 2027,
                    yuan,
                    parts ? 1 + yuan / 3 : yuan,
                    benefit,
                    benefit / 4,
                    benefit,
                    random.nextInt(10) == 0,
                    Readiness.APPROVED,
                    random.nextInt(12) == 0 ? "forbidden" : random.nextInt(6) == 0 ? "approval" : "pass",
                    null,
                    needsAnother ? List.of("P%05d".formatted(random.nextInt(k))) : List.of()));
        }
        return projects;
    }
}
