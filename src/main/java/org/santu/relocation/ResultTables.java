package org.santu.relocation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.relocation.siting.MaskName;
import org.santu.relocation.siting.Move;
import org.santu.relocation.siting.Mover;
import org.santu.relocation.siting.Site;
import org.santu.relocation.siting.SitingResult;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;

/** A worked-out plan as XLSX: sites, who goes where, who has no place, and why. */
final class ResultTables {
    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final RelocationOutcome outcome;
    private final SitingResult result;
    private final Locale locale;

    ResultTables(RelocationOutcome outcome, Locale locale) {
        this.outcome = outcome;
        this.result = outcome.result();
        this.locale = locale;
    }

    void write(OutputStream out) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            sites(sheet(
                    workbook,
                    "sites",
                    "site",
                    "state",
                    "township",
                    "people",
                    "capacity",
                    "load",
                    "mu",
                    "taken",
                    "score",
                    "slope",
                    "altitude",
                    "road",
                    "longitude",
                    "latitude",
                    "verdict",
                    "reasons"));
            moves(sheet(
                    workbook,
                    "moves",
                    "mover",
                    "township",
                    "households",
                    "people",
                    "share",
                    "site",
                    "minutes",
                    "nearest"));
            SheetWriter unserved = sheet(workbook, "unserved", "mover", "township", "households", "people", "nearest");
            for (int i : result.unserved()) {
                Mover mover = mover(i);
                unserved.row(mover.label(), mover.township(), mover.households(), mover.people(), nearest(i));
            }
            SheetWriter reasons = workbook.sheet(
                    Messages.text(locale, "relocation.sheet.reasons"),
                    List.of(Column.of(Messages.text(locale, "relocation.column.sentence"), 120)),
                    0);
            for (Text line : result.explanation()) {
                reasons.row(line.in(locale));
            }
        }
    }

    private SheetWriter sheet(WorkbookWriter workbook, String name, String... columns) throws IOException {
        return workbook.sheet(
                Messages.text(locale, "relocation.sheet." + name),
                Stream.of(columns)
                        .map(column -> Column.of(Messages.text(locale, "relocation.column." + column), 14))
                        .toList(),
                0);
    }

    private Mover mover(int index) {
        return outcome.input().movers().get(index);
    }

    private void sites(SheetWriter sheet) throws IOException {
        double muPerPerson = outcome.limits().squareMetresPerPerson()
                / outcome.plan().capacity().buildingRatio()
                / SQUARE_METRES_PER_MU;
        for (int j = 0; j < result.sites().size(); j++) {
            Site site = result.sites().get(j);
            double people = result.peopleAt(j, outcome.input().movers());
            Coordinate place = outcome.plane()
                    .degrees(GEOMETRIES.createPoint(site.centre()))
                    .getCoordinate();
            sheet.row(
                    site.name(),
                    ResultJson.state(locale, SiteState.of(result, j)),
                    site.township(),
                    rounded(people, 1),
                    site.capacityPeople(),
                    site.capacityPeople() == 0 ? null : rounded(100 * people / site.capacityPeople(), 10),
                    rounded(site.mu(), 10),
                    rounded(people * muPerPerson, 10),
                    rounded(100 * site.score(), 10),
                    rounded(site.slopeDegrees(), 10),
                    rounded(site.altitudeMetres(), 1),
                    rounded(site.metresToRoad(), 1),
                    rounded(place.x, 1e6),
                    rounded(place.y, 1e6),
                    verdict(j),
                    site.reasons().stream()
                            .map(reason -> MaskName.of(reason).in(locale))
                            .collect(Collectors.joining(", ")));
        }
    }

    private String verdict(int site) {
        RelocationOutcome.SiteLand land = outcome.land().get(site);
        return land == null ? null : Messages.text(locale, "relocation.verdict." + land.verdict());
    }

    private void moves(SheetWriter sheet) throws IOException {
        for (Move move : result.moves()) {
            Mover mover = mover(move.mover());
            sheet.row(
                    mover.label(),
                    mover.township(),
                    mover.households(),
                    mover.people(),
                    rounded(move.share(), 1e4),
                    result.sites().get(move.site()).name(),
                    rounded(move.minutes(), 10),
                    nearest(move.mover()));
        }
    }

    /** Minutes to the nearest candidate that is allowed. */
    private Double nearest(int mover) {
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < result.sites().size(); j++) {
            if (result.sites().get(j).isAllowed()) {
                least = Math.min(least, result.minutes()[mover][j]);
            }
        }
        return rounded(least, 10);
    }

    private static Double rounded(double value, double parts) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : Math.rint(value * parts) / parts;
    }
}
