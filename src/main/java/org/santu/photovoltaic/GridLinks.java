package org.santu.photovoltaic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.crs.Plane;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.photovoltaic.siting.GridPoint;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Which grid point each application would be connected to: the one that it names, or else of those within reach whose spare capacity is
 * known the one that takes most of it. Where none is known, nothing is assumed.
 */
@Component
class GridLinks {
    private static final double AROUND_DEGREES = 0.05;
    /** Where the plan names no limit. */
    private static final double USUAL_REACH_METRES = 10_000;

    private final Stores stores;
    private final SitingReader reader;

    GridLinks(Stores stores, SitingReader reader) {
        this.stores = stores;
        this.reader = reader;
    }

    /**
     * @param spare of the points that applications are linked to, by id
     * @param names of the points, by id of the application
     */
    record Linked(List<Application> applications, Map<String, Double> spare, Map<String, String> names) {}

    Linked link(Caller caller, List<ApplicationReader.Row> rows, List<Application> applications, QuotaTerms terms) {
        Envelope around = new Envelope();
        rows.stream()
                .filter(row -> row.shape() != null)
                .forEach(row -> around.expandToInclude(row.shape().getEnvelopeInternal()));
        boolean placed = !around.isNull();
        around.expandBy(AROUND_DEGREES);
        Plane plane = placed ? Plane.at(around.centre().x) : null;
        List<GridPoint> points = !placed
                ? List.of()
                : reader.gridPoints(new LayerFeatures(stores.open(caller)), around, plane).stream()
                        .sorted(Comparator.comparing(GridPoint::id))
                        .toList();
        Map<String, Double> spare = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        List<Application> linked = new ArrayList<>();
        for (int k = 0; k < applications.size(); k++) {
            Application each = applications.get(k);
            Coordinate place = rows.get(k).shape() == null
                    ? null
                    : plane.metres(rows.get(k).shape()).getInteriorPoint().getCoordinate();
            GridPoint point = choose(each, place, points, terms);
            if (point != null && point.spareKilowatts() != null) {
                spare.put(point.id(), point.spareKilowatts());
                names.put(each.id(), point.name());
                Integer metres = each.gridMetres() != null || place == null
                        ? each.gridMetres()
                        : Integer.valueOf((int) Math.rint(point.place().distance(place)));
                linked.add(each.with(each.fullLoadHours(), point.id(), metres, each.connectionYuan()));
            } else {
                linked.add(each.with(
                        each.fullLoadHours(), Application.UNKNOWN_POINT, each.gridMetres(), each.connectionYuan()));
            }
        }
        return new Linked(linked, spare, names);
    }

    private static GridPoint choose(
            Application application, Coordinate place, List<GridPoint> points, QuotaTerms terms) {
        String named = application.gridPoint();
        if (named != null) {
            // Lines of different townships may have one name: the nearest is meant.
            Optional<GridPoint> meant = points.stream()
                    .filter(point -> named.equals(point.id()) || named.equals(point.name()))
                    .min(Comparator.comparingDouble(
                            point -> place == null ? 0 : point.place().distance(place)));
            if (meant.isPresent()) {
                return meant.get();
            }
        }
        double reach = terms.mostGridMetres() == null ? USUAL_REACH_METRES : terms.mostGridMetres();
        // Where all are full, the nearest: it is the one that turns the station away.
        return place == null
                ? null
                : points.stream()
                        .filter(point ->
                                point.spareKilowatts() != null && point.place().distance(place) <= reach)
                        .min(Comparator.<GridPoint>comparingDouble(point -> -taken(point, application, terms))
                                .thenComparingDouble(point -> point.place().distance(place)))
                        .orElse(null);
    }

    private static double taken(GridPoint point, Application application, QuotaTerms terms) {
        double taken = Math.min(point.spareKilowatts(), application.kilowatts());
        return taken < Math.min(terms.leastKilowatts(), application.kilowatts()) ? 0 : taken;
    }
}
