package org.santu.relocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.santu.access.Caller;
import org.santu.catalog.Text;
import org.santu.crs.EllipsoidalArea;
import org.santu.crs.Plane;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Overlap;
import org.santu.land.desk.LandDesk;
import org.santu.locate.Candidate;
import org.santu.problem.Messages;
import org.santu.relocation.RelocationOutcome.SiteLand;
import org.santu.relocation.siting.Site;
import org.santu.relocation.siting.SitingResult;
import org.springframework.stereotype.Component;

/** Has the land of each new site checked, before anybody reports the plan. */
@Component
class SiteLands {
    private final LandDesk desk;

    SiteLands(LandDesk desk) {
        this.desk = desk;
    }

    Map<Integer, SiteLand> check(Caller caller, SitingResult result, Plane plane, LocalDate day) {
        Map<Integer, SiteLand> found = new TreeMap<>();
        for (int index : result.open()) {
            Site site = result.sites().get(index);
            if (site.role() != Candidate.Role.EXISTING && site.shape() instanceof Polygonal) {
                Geometry degrees = plane.degrees(site.shape());
                LandResult checked =
                        desk.check(caller, degrees, LandUse.RELOCATION, day).result();
                Map<String, Double> taken = new TreeMap<>();
                checked.overlaps().stream()
                        .map(Overlap::kind)
                        .distinct()
                        .forEach(kind -> taken.put(kind, mu(checked.squareMetresOf(kind))));
                found.put(index, new SiteLand(checked.verdict().code(), mu(checked.squareMetres()), taken));
            }
        }
        return found;
    }

    private static double mu(double squareMetres) {
        return squareMetres / EllipsoidalArea.SQUARE_METRES_PER_MU;
    }

    /** How many sites have which verdict, in a sentence; none without a check. */
    static List<Text> sentences(Map<Integer, SiteLand> land) {
        Map<String, Integer> counts = new TreeMap<>(Comparator.naturalOrder());
        land.values().forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        List<Text> lines = new ArrayList<>();
        if (!land.isEmpty()) {
            Object[] figures = {
                land.size(),
                counts.getOrDefault("pass", 0),
                counts.getOrDefault("approval", 0),
                counts.getOrDefault("unchecked", 0),
                counts.getOrDefault("forbidden", 0)
            };
            lines.add(new Text(
                    Messages.text(Locale.CHINESE, "relocation.land-check", figures),
                    Messages.text(Locale.ENGLISH, "relocation.land-check", figures)));
        }
        return lines;
    }
}
