package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever asks whatever at any address, nothing outside their scope and above their clearance comes back, and asking for what
 * others have is answered like asking for what nobody has.
 *
 * <p>More cases: {@code -Dsantu.wall.cases=500}; another seed: {@code -Dsantu.wall.seed=7}.
 */
class EveryRouteTest {
    private static final int CASES = Integer.getInteger("santu.wall.cases", 20);
    private static final long SEED = Long.getLong("santu.wall.seed", 20240601L);
    private static final int MOST_TOLD = 12;
    private static final Pattern MADE = Pattern.compile("<dcterms:created[^<]*");
    private static final Pattern NOW = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{4,9}Z");

    /** Filters and servlets in front of everything that answer nothing of ours by themselves. */
    private static final List<String> PASSING = List.of("org.springframework.", "org.apache.tomcat.");

    /** What these say changes by asking: the log, the counters. */
    private static final List<String> RESTLESS = List.of("/api/audit", "/actuator", "/api/csrf", "/api/me", "/api/my/");

    /** Doors that are asked by a POST, since the question is long, and change nothing. */
    private static final List<String> ASKING = List.of(
            "/api/land-check",
            "/api/funding/quick",
            "/api/relocation/preview",
            "/api/relocation/land",
            "/api/relocation/land/at",
            "/api/relocation/weights");

    /** Where no right question can be asked here: nobody has a job in this test, few may see the plan that is asked for, files of libraries have names of their own. */
    private static final List<String> NEVER_RIGHT = List.of(
            "GET /api/jobs/{id}",
            "GET /api/scenarios/",
            "GET /api/relocation/acceptance/",
            "GET /api/accounts/{username}",
            "GET /api/docs",
            "GET /api/swagger-ui",
            "GET /api/backups");

    private final Wall wall = Wall.get();
    private final Twins twins = new Twins(wall.markers());
    private final List<String> leaks = new ArrayList<>();

    @Test
    void everyAddressIsKnownToThisTest() {
        List<String> unknown = new ArrayList<>();
        for (Door door : Doors.read(wall.santu().context())) {
            unknown.addAll(Requests.missing(door));
            boolean passing = Requests.isByHand(door)
                    || Requests.FILTERS.stream().anyMatch(name -> door.kind().equals("filter " + name))
                    || door.kind().matches("controller|static files|root")
                    || PASSING.stream().anyMatch(name -> door.kind().matches("(servlet|filter) " + name + ".*"));
            if (!passing) {
                unknown.add("an address of a kind that this test cannot try yet: " + door);
            }
        }
        Doors.securityFilters(wall.santu().context()).stream()
                .filter(filter -> PASSING.stream().noneMatch(filter::startsWith))
                .filter(filter -> !Requests.FILTERS.contains(filter))
                .forEach(
                        filter -> unknown.add("a filter that may answer by itself; say in Requests.FILTERS that it does"
                                + " not, or make requests for it: " + filter));
        assertThat(unknown).isEmpty();
    }

    @Test
    void nothingOfOthersComesBackFromAnyAddress() {
        Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
        int number = 0;
        for (Door door : Doors.read(wall.santu().context())) {
            boolean before = door.kind().matches("(servlet|filter|mapping|router) .*") && !Requests.isByHand(door);
            if (!Requests.missing(door).isEmpty() || before) {
                continue;
            }
            boolean fixed = !Requests.varies(door);
            for (int i = 0; i < (!fixed ? CASES : door.method().equals("GET") ? 12 : 6); i++) {
                // Of the door itself, so that a new address does not change what is asked at the others.
                long seed = new SplittableRandom(SEED * 1_000_003L + door.key().hashCode() * 1_000L + i).nextLong();
                number++;
                int status = one(door, seed);
                statuses.computeIfAbsent(door.key(), any -> new TreeMap<>()).merge(status, 1, Integer::sum);
            }
        }
        System.out.println(number + " requests, seed " + SEED + ": " + statuses);
        assertThat(leaks).as("leaks with seed " + SEED).isEmpty();
        if (CASES < 15) {
            return;
        }
        assertThat(statuses.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("GET /api/"))
                        .filter(entry -> NEVER_RIGHT.stream().noneMatch(entry.getKey()::startsWith))
                        .filter(entry -> !entry.getValue().containsKey(200))
                        .map(entry -> entry + " never answered a right question: look at the values made for it"))
                .isEmpty();
    }

    private int one(Door door, long seed) {
        Random random = new Random(seed);
        // Half of them may do more than others: most doors are closed to the rest.
        List<Person> all = random.nextBoolean() ? wall.people() : wall.guards();
        Person person = all.get(random.nextInt(all.size()));
        boolean writing = !Doors.methods(door).get(0).equals("GET");
        Ask ask = Requests.make(door, new Draw(random, person, writing, door.pattern()));
        Answer answer = Siege.send(person, ask);
        String where = person + ": " + ask + " -> " + answer.status();
        if (answer.status() >= 500 && answer.status() != 503) {
            tell(where + ", the server failed: " + Reading.text(answer));
        }
        if (writing && answer.status() < 300 && !ask.path().startsWith("/api/my/") && !ASKING.contains(ask.path())) {
            tell(where + ", changed something that is not theirs");
        }
        Set<String> foreign = twins.foreign(person.scope(), ask.said());
        Set<String> shown = new TreeSet<>(wall.markers().in(Reading.text(answer)));
        shown.removeIf(marker -> wall.markers().maySee(person.scope(), marker));
        shown.removeIf(marker -> marker.equals(person.username()) || foreign.contains(marker));
        if (ask.path().startsWith("/api/audit")) {
            // Who of those above took something of the region away is what its log is for.
            wall.people().stream()
                    .filter(above -> above.scope().contains(person.region()))
                    .forEach(above -> shown.remove(above.username()));
        }
        if (!shown.isEmpty()) {
            tell(where + ", shows "
                    + shown.stream().map(wall.markers()::describe).toList());
        }
        boolean restless = RESTLESS.stream().anyMatch(ask.path()::startsWith);
        if (!foreign.isEmpty() && !restless && answer.status() != 503) {
            compareWithTwin(person, ask, answer, foreign, where);
        }
        return answer.status();
    }

    private void compareWithTwin(Person person, Ask ask, Answer answer, Set<String> foreign, String where) {
        UnaryOperator<String> words = Twins.words(foreign);
        Answer twin = Siege.send(person, ask.map(words));
        String mine = words.apply(comparable(answer));
        String other = comparable(twin);
        if (!mine.equals(other)) {
            tell(where + ", differs from what nobody has:\n  " + shorten(mine) + "\n  " + shorten(other));
        }
    }

    /** All that tells answers apart; of a time only that there is one. */
    private static String comparable(Answer answer) {
        StringBuilder text = new StringBuilder().append(answer.status());
        answer.headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (!lower.equals("date") && !lower.equals("set-cookie")) {
                boolean told = !lower.equals("server-timing") && !lower.equals("content-length");
                text.append('|').append(lower).append(told ? values : "");
            }
        });
        String body = Reading.body(answer.contentType(), answer.body());
        if (answer.contentType().contains("spreadsheet")) {
            // A workbook says when it was made; what is in it is looked through all the same.
            return text.toString();
        }
        // The moment of asking, where nobody has said another one.
        body = NOW.matcher(body).replaceAll("now");
        // A workbook inside a zip says when it was made, too.
        body = MADE.matcher(body).replaceAll("now");
        return text.append('|').append(body).toString();
    }

    private void tell(String leak) {
        if (leaks.size() < MOST_TOLD) {
            leaks.add(shorten(leak));
        }
    }

    private static String shorten(String text) {
        return text.length() > 1500 ? text.substring(0, 1500) + " ..." : text;
    }
}
