package org.santu.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.OwnCounty;

/** A county whose ledger can be added up by hand: two townships, three villages, two sites, nine households. */
final class LedgerCounty {
    static final String COUNTY = "139941";
    static final String WEST = COUNTY + "101";
    static final String EAST = COUNTY + "102";
    static final String FIRST = WEST + "201";
    static final String SECOND = WEST + "202";
    static final String THIRD = EAST + "201";
    /** The day on which the tests look. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    static final UUID NEW_HOME = UUID.fromString("00000000-0000-4000-8000-000000094101");
    static final UUID OLD_HOME = UUID.fromString("00000000-0000-4000-8000-000000094102");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final BulkLoader loader;
    private final Catalog catalog;

    LedgerCounty(BulkLoader loader, Catalog catalog) {
        this.loader = loader;
        this.catalog = catalog;
    }

    static void remove(Stores stores) throws Exception {
        OwnCounty.remove(stores, COUNTY, "household", "relocation_site", "village", "region");
    }

    static UUID household(int number) {
        return new UUID(0x4000L, 0x8000_0000_0094_1000L + number);
    }

    void load() {
        insert("region", row("region_code", COUNTY, "name", "账县", "level", "county", "geom", square(0, 0.2)));
        insert("region", row("region_code", WEST, "name", "账西乡", "level", "township", "geom", square(0, 0.1)));
        insert("region", row("region_code", EAST, "name", "账东乡", "level", "township", "geom", square(0.1, 0.1)));
        for (String village : List.of(FIRST, SECOND, THIRD)) {
            insert(
                    "village",
                    row(
                            "region_code",
                            village,
                            "name",
                            "村" + village.substring(8),
                            "geom",
                            square(0.02, 0.02).getCentroid()));
        }
        insert(
                "relocation_site",
                row(
                        "id",
                        NEW_HOME,
                        "region_code",
                        FIRST,
                        "name",
                        "新家园",
                        "site_number",
                        "AZ-1",
                        "status",
                        "building",
                        "capacity_households",
                        4,
                        "capacity_people",
                        15,
                        "deadline",
                        LocalDate.of(2026, 6, 20),
                        "person_in_charge",
                        "责任甲",
                        "geom",
                        square(0.01, 0.01)));
        insert(
                "relocation_site",
                row(
                        "id",
                        OLD_HOME,
                        "region_code",
                        THIRD,
                        "name",
                        "旧家园",
                        "status",
                        "built",
                        "capacity_households",
                        50,
                        "capacity_people",
                        200,
                        "deadline",
                        LocalDate.of(2020, 6, 20),
                        "geom",
                        square(0.11, 0.01)));
        households();
    }

    private void households() {
        // 1: done with everything, exactly on the line of 25 m² for each of four.
        household(
                1,
                FIRST,
                4,
                "registered",
                "reclaimed",
                "旧家园",
                row(
                        "new_house_area_m2",
                        100,
                        "contract_date",
                        "2019-03-01",
                        "planned_move_date",
                        "2019-12-01",
                        "moved_date",
                        "2019-11-20",
                        "demolished_date",
                        "2020-02-01",
                        "reclaimed_area_m2",
                        400,
                        "new_flat",
                        "1号楼101",
                        "follow_up_industry",
                        "光伏",
                        "title_deed",
                        true,
                        "register_moved",
                        true));
        // 2: a little over the line; moved, and the old house still stands.
        household(
                2,
                FIRST,
                3,
                "registered",
                "moved",
                "旧家园",
                row(
                        "new_house_area_m2",
                        76,
                        "contract_date",
                        "2019-03-01",
                        "planned_move_date",
                        "2019-12-01",
                        "moved_date",
                        "2019-12-20",
                        "new_flat",
                        "1号楼102"));
        // 3: moves along, so that the line does not bind it.
        household(
                3,
                FIRST,
                2,
                "accompanying",
                "moved",
                "旧家园",
                row(
                        "new_house_area_m2",
                        90,
                        "contract_date",
                        "2019-03-01",
                        "planned_move_date",
                        "2019-12-01",
                        "moved_date",
                        "2019-12-20",
                        "new_flat",
                        "1号楼103"));
        // 4: signed and not moved by the planned day, thirty days ago; names the site by its number.
        household(
                4,
                SECOND,
                5,
                "registered",
                "signed",
                "AZ-1",
                row(
                        "new_house_area_m2",
                        125,
                        "contract_date",
                        "2025-03-01",
                        "planned_move_date",
                        "2026-05-31",
                        "helper",
                        "干部某"));
        // 5: signed, still in time.
        household(
                5,
                SECOND,
                5,
                "registered",
                "allotted",
                "新家园",
                row(
                        "new_house_area_m2",
                        120,
                        "contract_date",
                        "2025-03-01",
                        "planned_move_date",
                        "2026-12-31",
                        "new_flat",
                        "2号楼101"));
        // 6: the same flat again; together sixteen people in a place for fifteen.
        household(
                6,
                THIRD,
                6,
                "registered",
                "allotted",
                "新家园",
                row(
                        "new_house_area_m2",
                        140,
                        "contract_date",
                        "2025-03-01",
                        "planned_move_date",
                        "2026-12-31",
                        "new_flat",
                        "2号楼101"));
        // 7: moved without a contract, to a site that there is none of; the old house went first.
        household(
                7,
                THIRD,
                1,
                "registered",
                "demolished",
                "无此点",
                row("new_house_area_m2", 25, "moved_date", "2020-06-01", "demolished_date", "2020-05-01"));
        // 8: on the list, and nothing more; nobody said which kind.
        household(8, THIRD, 2, null, "eligible", null, row("relocation_year", 2027));
        // 9: does not move.
        household(9, THIRD, 4, null, null, null, row());
    }

    private void household(
            int number,
            String village,
            int people,
            String kind,
            String stage,
            String site,
            Map<String, Object> ledger) {
        Map<String, Object> row = row(
                "id",
                household(number),
                "region_code",
                village,
                "household_number",
                COUNTY + "H" + number,
                "name",
                "户主" + "甲乙丙丁戊己庚辛壬".charAt(number - 1),
                "people",
                people,
                "relocation_kind",
                kind,
                "relocation_stage",
                stage,
                "relocation_site",
                site,
                "members",
                "[{\"name\":\"户主" + number + "\",\"relation\":\"head\"},{\"name\":\"家人" + number + "\"}]");
        if (site != null) {
            row.put("relocation_mode", "concentrated");
            row.put("relocation_year", number <= 3 ? 2019 : 2025);
        }
        ledger.forEach(
                (name, value) -> row.put(name, name.endsWith("_date") ? LocalDate.parse(value.toString()) : value));
        insert("household", row);
    }

    private void insert(String layer, Map<String, Object> row) {
        row.values().removeIf(java.util.Objects::isNull);
        Iterator<Map<String, Object>> rows = List.of(row).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), rows);
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static Geometry square(double east, double side) {
        double west = 118 + east;
        return GEOMETRIES.toGeometry(new Envelope(west, west + side, 41, 41 + side));
    }
}
