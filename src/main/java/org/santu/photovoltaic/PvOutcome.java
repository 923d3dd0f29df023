package org.santu.photovoltaic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.Text;
import org.santu.crs.Plane;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.Distribution;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.photovoltaic.siting.SitingResult;

/**
 * What came out, with all that it depends on.
 *
 * @param applications in the order of the plan's decisions
 * @param shapes outlines of the applications in degrees, by id
 * @param landReasons what speaks against the land of an application, by id; none where nothing does
 * @param names of regions by code
 * @param gridNames what each application would be connected to, by its id; none where nobody knows
 * @param begun stations that were left out
 * @param dataVersion newest change among the data that were read
 * @param sites null where no sites were looked for
 */
record PvOutcome(
        QuotaPlanFile file,
        LocalDate day,
        QuotaTerms terms,
        Distribution distribution,
        List<Application> applications,
        Map<String, Geometry> shapes,
        Map<String, Text> landReasons,
        Map<String, String> names,
        QuotaPlan plan,
        Map<String, String> gridNames,
        Begun begun,
        long dataVersion,
        Sites sites) {

    /** Stations that are built or being built, and so not decided about. */
    record Begun(List<ApplicationReader.Row> rows) {
        static final Begun NONE = new Begun(List.of());

        int stations() {
            return rows.size();
        }

        /** That they applied for. */
        double kilowatts() {
            return rows.stream()
                    .mapToDouble(row -> row.application().kilowatts())
                    .sum();
        }
    }

    /** All that was applied for, with what stands already. */
    double appliedKilowatts() {
        return applications.stream().mapToDouble(Application::kilowatts).sum() + begun.kilowatts();
    }

    /** What was decided, and then what stands already. */
    List<Decision> listed() {
        List<Decision> listed = new ArrayList<>(plan.decisions());
        begun.rows().forEach(row -> listed.add(Decision.standing(row.application())));
        return listed;
    }

    /**
     * Sites that were found.
     *
     * @param verdicts of the land check by id of the site
     * @param reasons in words by id of the site, where the land check has any
     * @param tiltDegrees of the modules
     */
    record Sites(
            SitingResult result,
            Plane plane,
            Map<String, String> verdicts,
            Map<String, Text> reasons,
            double tiltDegrees,
            double yuanPerKilowatt) {}

    String region() {
        return file.region();
    }

    List<Distribution.Year> years() {
        return distribution.of(plan, terms);
    }
}
