package org.santu.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * A county of two townships with a handful of rows in each, the same on both sides, so that a test can tell what somebody sees
 * of one who must not see the other.
 */
public final class SmallCounty implements SmartInitializingSingleton {
    public static final String COUNTY = "139921";
    public static final String WEST = "139921101";
    public static final String EAST = "139921102";
    public static final String WEST_VILLAGE = "139921101001";
    public static final String EAST_VILLAGE = "139921102001";
    /** Degrees of the south-west corner; each township is a square of a tenth of a degree. */
    public static final double WEST_LON = 114.70;

    public static final double SOUTH_LAT = 38.60;
    public static final UUID WEST_HOUSEHOLD = UUID.fromString("00000000-0000-4000-8000-000000000101");
    public static final UUID EAST_HOUSEHOLD = UUID.fromString("00000000-0000-4000-8000-000000000102");
    public static final String PASSWORD = "a password of the county";
    /** An editor who may see the western township only. */
    public static final String WEST_EDITOR = "west-editor";

    public static final String VIEWER = "county-viewer";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final BulkLoader loader;
    private final Catalog catalog;
    private final Accounts accounts;

    SmallCounty(BulkLoader loader, Catalog catalog, Accounts accounts) {
        this.loader = loader;
        this.catalog = catalog;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        accounts.createAccount(new Account(WEST_EDITOR, Role.EDITOR, WEST), PASSWORD, "test");
        accounts.createAccount(new Account(VIEWER, Role.VIEWER, COUNTY), PASSWORD, "test");
        load(
                "region",
                row("region_code", COUNTY, "name", "试县", "level", "county", "geom", square(0, 0.2)),
                row("region_code", WEST, "name", "西乡", "level", "township", "geom", square(0, 0.1)),
                row("region_code", EAST, "name", "东乡", "level", "township", "geom", square(0.1, 0.1)));
        for (String side : List.of(WEST, EAST)) {
            loadSide(side, side.equals(WEST) ? 0 : 0.1);
        }
    }

    private void loadSide(String township, double east) {
        String village = township + "001";
        boolean west = township.equals(WEST);
        String tasks = """
                [{"goal": "修路", "requirement": "硬化", "deadline": "2026-10-31", "person_in_charge": "甲某", "percent": 40}]""";
        load(
                "village",
                row(
                        "region_code",
                        village,
                        "name",
                        west ? "西村" : "东村",
                        "households",
                        120,
                        "population",
                        400,
                        "poor_village",
                        true,
                        "county_leader",
                        "县领导甲",
                        "helping_unit",
                        "农业局",
                        "first_secretary",
                        "书记乙",
                        "first_secretary_phone",
                        "13900000001",
                        "goals",
                        tasks,
                        "geom",
                        point(east)),
                row("region_code", township + "002", "name", "未定位村", "households", 30, "population", 90));
        load(
                "household",
                row(
                        "id",
                        west ? WEST_HOUSEHOLD : EAST_HOUSEHOLD,
                        "region_code",
                        village,
                        "name",
                        "测试甲",
                        "id_number",
                        "139921199001011234",
                        "people",
                        4,
                        "attribute",
                        "general",
                        "main_cause",
                        "illness",
                        "exit_state",
                        "poor",
                        "target_exit_year",
                        2026,
                        "helper",
                        "干部丙",
                        "helper_phone",
                        "13900000002",
                        "helping_unit",
                        "农业局",
                        "geom",
                        point(east + 0.001)),
                row(
                        "region_code",
                        village,
                        "name",
                        "测试乙",
                        "people",
                        3,
                        "attribute",
                        "minimum_living",
                        "main_cause",
                        "disability",
                        "exit_state",
                        "exited",
                        "exit_year",
                        2020,
                        "geom",
                        point(east + 0.002)),
                row(
                        "region_code",
                        village,
                        "name",
                        "测试丙",
                        "people",
                        2,
                        "attribute",
                        "general",
                        "exit_state",
                        "exited",
                        "exit_year",
                        2019,
                        "monitoring_class",
                        "marginal"));
        load(
                "project",
                row(
                        "region_code",
                        village,
                        "name",
                        "村路硬化",
                        "kind",
                        projectKind(),
                        "status",
                        "building",
                        "investment_yuan",
                        1000000,
                        "superior_yuan",
                        600000,
                        "percent",
                        40,
                        "deadline",
                        LocalDate.of(2020, 1, 1),
                        "geom",
                        point(east + 0.003)),
                row(
                        "region_code",
                        village,
                        "name",
                        "水塔",
                        "kind",
                        projectKind(),
                        "status",
                        "built",
                        "investment_yuan",
                        200000,
                        "percent",
                        100,
                        "deadline",
                        LocalDate.of(2020, 1, 1),
                        "geom",
                        point(east + 0.004)));
        load(
                "pv_station",
                row(
                        "region_code",
                        village,
                        "name",
                        "村级电站",
                        "status",
                        "built",
                        "capacity_kilowatts",
                        300,
                        "geom",
                        square(east + 0.02, 0.045, 0.01)));
        load(
                "relocation_site",
                row(
                        "region_code",
                        village,
                        "name",
                        "安置点",
                        "status",
                        "planned",
                        "capacity_households",
                        50,
                        "geom",
                        square(east + 0.04, 0.045, 0.01)));
    }

    private String projectKind() {
        return catalog.getLayer("project")
                .getAttribute("kind")
                .codeList()
                .codes()
                .get(0)
                .value();
    }

    @SafeVarargs
    private void load(String layer, Map<String, Object>... rows) {
        loader.insert(Caller.system(), catalog.getLayer(layer), List.of(rows).iterator());
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static Geometry square(double east, double side) {
        return square(east, 0, side);
    }

    private static Geometry square(double east, double north, double side) {
        double west = WEST_LON + east;
        double south = SOUTH_LAT + north;
        Envelope square = new Envelope(west, west + side, south, south + side);
        return GEOMETRIES.toGeometry(square);
    }

    private static Geometry point(double east) {
        return GEOMETRIES.createPoint(new Coordinate(WEST_LON + east + 0.05, SOUTH_LAT + 0.05));
    }
}
