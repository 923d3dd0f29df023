package org.santu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.santu.catalog.CatalogFile;
import org.santu.land.LandCheck;
import org.santu.land.LandQuestion;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Parcel;
import org.santu.land.Verdict;
import org.santu.rule.RuleInForce;
import org.santu.rule.RuleReader;

/** What may be built where in the made-up county, by its own protected land and the rules of a fixed day. */
final class DemoLand {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String RULES = "data/rules/land-verdicts.yaml";

    private final STRtree parcels = new STRtree();
    private final STRtree closedToSettlements = new STRtree();
    private final Map<String, RuleInForce> rules = new HashMap<>();

    DemoLand(World world, ProtectedLandRows rows) {
        RuleReader.read(List.of(new CatalogFile(RULES, text())))
                .inForce(world.villages.get(0).code(), DAY, List.of())
                .forEach(rule -> rules.put(rule.rule().name(), rule));
        for (int k = 0; k < rows.rows().size(); k++) {
            DemoRow row = rows.rows().get(k);
            Parcel parcel = parcel(row);
            parcels.insert(row.geometry().getEnvelopeInternal(), parcel);
            if (says(parcel.kind(), LandUse.RELOCATION) == Verdict.FORBIDDEN) {
                Geometry plane = rows.shapes().get(k);
                closedToSettlements.insert(plane.getEnvelopeInternal(), plane);
            }
        }
        parcels.build();
        closedToSettlements.build();
    }

    private static Parcel parcel(DemoRow row) {
        return new Parcel(
                row.id().toString(),
                (String) row.values().get("kind"),
                (String) row.values().get("name"),
                (String) row.values().get("land_class"),
                (LocalDate) row.values().get("valid_from"),
                (String) row.values().get("source"),
                row.geometry());
    }

    private Verdict says(String kind, LandUse use) {
        return use.ruleNames(kind).stream()
                .map(rules::get)
                .filter(rule -> rule != null && rule.state() != RuleInForce.State.NONE)
                .map(LandCheck::says)
                .reduce(Verdict.PASS, Verdict::worse);
    }

    /** @param stored in degrees, as it will be stored */
    LandResult check(Geometry stored, LandUse use) {
        List<Parcel> near = new ArrayList<>();
        for (Object parcel : parcels.query(stored.getEnvelopeInternal())) {
            near.add((Parcel) parcel);
        }
        return LandCheck.check(new LandQuestion(stored, use, DAY, null, List.of(rules), Set.of(), Set.of()), near);
    }

    /** Whether a settlement may stand here; in the plane. */
    boolean isOpenToSettlements(Polygon plane) {
        for (Object closed : closedToSettlements.query(plane.getEnvelopeInternal())) {
            if (((Geometry) closed).intersects(plane)) {
                return false;
            }
        }
        return true;
    }

    private static String text() {
        try (InputStream file = DemoLand.class.getClassLoader().getResourceAsStream(RULES)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
