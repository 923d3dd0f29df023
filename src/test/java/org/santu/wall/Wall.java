package org.santu.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Role;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.RunningSantu;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application under siege, with its data and its people; started once for all tests of this package.
 *
 * <p>The rows are loaded by somebody of each township, then some are changed, one moves to another township and one is deleted,
 * so that histories and the past have something to give away.
 */
final class Wall {
    static final String PASSWORD = "wall-of-the-county-7";
    private static final Wall INSTANCE = new Wall();

    private final RunningSantu santu = RunningSantu.ofItsOwn(
            "--santu.anonymous=true",
            // Limits have tests of their own; here they would only hide what is behind them.
            "--santu.rate.any=10000000",
            "--santu.rate.change=10000000",
            "--santu.rate.costly=10000000",
            "--santu.rate.stranger=10000000");
    private final Catalog catalog = santu.bean(Catalog.class);
    private final Markers markers = new Markers();
    private final County county = new County(catalog, markers);
    private final List<Person> people = new ArrayList<>();
    private final List<Thing> now;
    private final Instant loaded;
    private final Map<String, Set<String>> batches;
    private final List<Plans.Plan> plans;

    private Wall() {
        createPeople();
        load();
        plans = Plans.load(santu.bean(JdbcClient.class), markers);
        loaded = Instant.now();
        pause();
        now = change();
        pause();
        batches = readBatches();
        people.add(Person.visitor());
    }

    static Wall get() {
        return INSTANCE;
    }

    RunningSantu santu() {
        return santu;
    }

    Catalog catalog() {
        return catalog;
    }

    Markers markers() {
        return markers;
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    /** Those who keep accounts or read the log. */
    List<Person> guards() {
        return people.stream()
                .filter(person -> person.may(Permission.MANAGE_ACCOUNTS) || person.may(Permission.READ_AUDIT))
                .toList();
    }

    /** What there is. */
    List<Thing> things() {
        return now;
    }

    /** Plans that somebody worked out. */
    List<Plans.Plan> plans() {
        return plans;
    }

    /** Regions by the id of changes that were made together. */
    Map<String, Set<String>> batches() {
        return batches;
    }

    private Map<String, Set<String>> readBatches() {
        Map<String, Set<String>> found = new TreeMap<>();
        santu
                .bean(JdbcClient.class)
                .sql(
                        "select distinct batch::text, unnest(array[region_code, before ->> 'region_code']) from santu.journal")
                .query((row, number) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .list()
                .stream()
                .filter(pair -> !pair.getValue().equals("null"))
                .forEach(pair -> {
                    found.computeIfAbsent(pair.getKey(), any -> new TreeSet<>()).add(pair.getValue());
                    markers.know(pair.getKey(), pair.getValue(), PrivacyClass.PUBLIC);
                });
        return found;
    }

    /** When all was loaded and nothing changed yet. */
    Instant loaded() {
        return loaded;
    }

    /** What there was at {@link #loaded()}. */
    List<Thing> thingsLoaded() {
        return county.things();
    }

    Person person(Role role, String region) {
        return people.stream()
                .filter(any -> any.role() == role && any.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private void createPeople() {
        List<String> regions = List.of(
                "",
                "13",
                "1399",
                County.FIRST,
                County.SECOND,
                "139941101",
                "139941102",
                "139951101",
                "139941102001",
                "139951101002",
                "139961");
        Role[] roles = Role.values();
        int next = 0;
        for (String region : regions) {
            // Two roles for each region and every role for one township: enough for each pair to meet in time.
            int count = region.equals("139941101") ? roles.length : 2;
            for (int i = 0; i < count; i++) {
                create(roles[next++ % roles.length], region);
            }
        }
        create(Role.ADMINISTRATOR, "");
        create(Role.PLANNER, County.FIRST);
        create(Role.AUDITOR, County.SECOND);
    }

    private void create(Role role, String region) {
        if (people.stream().anyMatch(any -> any.role() == role && any.region().equals(region))) {
            return;
        }
        Person person = new Person(markers.text(region, PrivacyClass.INTERNAL), PASSWORD, role, region, null);
        santu.bean(Accounts.class).createAccount(new Account(person.username(), role, region), PASSWORD, "admin");
        people.add(people.size() % 3 == 0 ? withToken(person) : person);
    }

    /** The same person with a token that may all that they may. */
    private Person withToken(Person person) {
        String permissions = person.role().permissions().stream()
                .map(permission -> '"' + permission.code() + '"')
                .collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(URI.create(santu.address() + "/api/my/tokens"))
                .header("Authorization", person.authorization())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\": \"t\", \"permissions\": [" + permissions + "], \"region\": \"\", \"days\": 3}"))
                .build();
        try {
            String made = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            String token = made.replaceAll("(?s).*\"secret\":\"([^\"]+)\".*", "$1");
            return new Person(person.username(), PASSWORD, person.role(), person.region(), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Caller writer(String region) {
        return people.stream()
                .filter(person -> person.region().equals(region) && person.may(Permission.WRITE_FEATURES))
                .findFirst()
                .map(person -> new Caller(
                        person.username(),
                        new Scope(region, PrivacyClass.SENSITIVE),
                        person.role().permissions()))
                .orElse(Caller.system());
    }

    private void load() {
        BulkLoader loader = santu.bean(BulkLoader.class);
        catalog.layers().forEach(layer -> {
            Map<String, List<Thing>> byTownship = new HashMap<>();
            county.things().stream()
                    .filter(thing -> thing.layer().equals(layer.name()))
                    .forEach(thing -> byTownship
                            .computeIfAbsent(
                                    thing.region().length() < 9
                                            ? ""
                                            : thing.region().substring(0, 9),
                                    any -> new ArrayList<>())
                            .add(thing));
            byTownship.forEach((township, things) -> {
                Caller writer = writer(township);
                things.forEach(thing -> signed(writer, thing));
                loader.insert(
                        writer, layer, things.stream().map(Wall::row).toList().iterator());
            });
        });
    }

    private static Map<String, Object> row(Thing thing) {
        Map<String, Object> row = new HashMap<>(thing.values());
        row.put(StandardColumns.ID, thing.id());
        row.put(StandardColumns.GEOMETRY, thing.geometry());
        return row;
    }

    private List<Thing> change() {
        List<Thing> changed = new ArrayList<>(county.things());
        Set<String> renamed = new HashSet<>();
        for (int i = 0; i < changed.size(); i++) {
            Thing thing = changed.get(i);
            if (thing.layer().equals("household") && renamed.add(thing.region())) {
                String name = markers.text(thing.region(), PrivacyClass.PERSONAL);
                changed.set(i, with(thing, Map.of("name", name)));
                edit(writer(thing.region().substring(0, 9)), changed.get(i), Map.of("name", name));
            }
        }
        move(changed, "139941101001", "139941102001");
        Thing gone = changed.stream()
                .filter(thing ->
                        thing.layer().equals("facility") && thing.region().equals("139941102002"))
                .findFirst()
                .orElseThrow();
        santu.bean(Stores.class).open(Caller.system()).edits(gone.layer()).delete(gone.id(), 1);
        changed.remove(gone);
        return List.copyOf(changed);
    }

    /** The last household of a village goes to another one, which was in another township. */
    private void move(List<Thing> changed, String from, String to) {
        Thing thing = changed.stream()
                .filter(any -> any.layer().equals("household") && any.region().equals(from))
                .reduce((first, second) -> second)
                .orElseThrow();
        edit(Caller.system(), thing, Map.of(StandardColumns.REGION_CODE, to));
        Set<String> values = markers.in(thing.values() + " " + thing.id());
        values.remove(from);
        markers.alsoIn(from, to, values);
        Map<String, Object> moved = new HashMap<>(thing.values());
        moved.put(StandardColumns.REGION_CODE, to);
        changed.set(changed.indexOf(thing), new Thing(thing.layer(), thing.id(), to, moved, thing.geometry()));
    }

    /** Who sees a row sees who wrote it. */
    private void signed(Caller writer, Thing thing) {
        markers.know(writer.username(), thing.region(), PrivacyClass.INTERNAL);
    }

    private void edit(Caller caller, Thing thing, Map<String, Object> values) {
        signed(caller, thing);
        santu.bean(Stores.class).open(caller).edits(thing.layer()).update(thing.id(), 1, values);
    }

    private static Thing with(Thing thing, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(thing.values());
        all.putAll(values);
        return new Thing(thing.layer(), thing.id(), thing.region(), all, thing.geometry());
    }

    /** A row that nobody has. */
    static UUID nobody(long number) {
        return new UUID(0x7A11_0000_0000_4FFFL, 0x8000_0000_0000_0000L + number);
    }

    /** Instants between the steps, so that the past can be asked for. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
