package org.santu.funding.allocation;

import java.util.Arrays;
import org.santu.funding.plan.Project;
import org.santu.funding.plan.Readiness;

/** Made-up projects for tests. */
final class Library {
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
}
