package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.access.Role;

/**
 * Every attack that has hit programs like this one, as a case in a file: refused with a code of ours or harmless, never an
 * error of the server, nothing of the inside told, in time, and the data as they were.
 */
class AttackCorpusTest {
    private static final long LONGEST_MILLIS = 12_000;

    /** What only somebody inside would know: statements, classes, folders. */
    private static final Pattern INSIDE =
            Pattern.compile("(?i)\\bselect\\s.{0,80}\\sfrom\\s|org\\.(santu|springframework|"
                    + "postgresql|geotools|apache|locationtech)\\.|java\\.(lang|util|sql|io)\\.|\\tat [a-z.]+|PSQLException|"
                    + "/(work|root|home|tmp|usr)/|jdbc:|Apache Tomcat|Whitelabel|root:x:0|santu\\.(account|journal)|layer\\.\"|"
                    + "BEGIN (RSA|PRIVATE)|Caused by");

    private final Wall wall = Wall.get();

    static Stream<String> families() {
        return Attacks.families().stream();
    }

    @Test
    void thereAreHundredsOfThem() {
        int cases = families().mapToInt(family -> Attacks.read(family).size()).sum();
        assertThat(cases).isGreaterThan(1000);
    }

    @ParameterizedTest
    @MethodSource("families")
    void theWallHolds(String family) throws IOException {
        Map<String, String> before = Fingerprint.of(wall);
        List<String> breaches = new ArrayList<>();
        List<Attack> attacks = Attacks.read(family);
        for (Attack attack : attacks) {
            String breach = tryIt(attack, false);
            if (!breach.isEmpty()) {
                breaches.add(attack + " -> " + (breach.length() > 400 ? breach.substring(0, 400) : breach));
            }
        }
        assertThat(breaches)
                .as(breaches.size() + " of " + attacks.size() + " attacks")
                .isEmpty();
        assertThat(Fingerprint.of(wall)).isEqualTo(before);
    }

    /** @param slow whether it took too long already: what does so twice is the attack's doing, not the machine's */
    private String tryIt(Attack attack, boolean slow) throws IOException {
        List<String> headers = new ArrayList<>(attack.headers());
        if (attack.who().equals("editor")) {
            headers.add(
                    "Authorization: " + wall.person(Role.EDITOR, "139941101").authorization());
        } else if (attack.who().equals("session")) {
            headers.add("Cookie: " + BrowserSession.cookie());
        }
        long start = System.nanoTime();
        RawHttp.Reply reply =
                RawHttp.send(wall.santu().port(), attack.method(), attack.address(), headers, attack.body());
        long millis = (System.nanoTime() - start) / 1_000_000;
        String told = reply.body().replace(attack.payload(), "") + reply.head();
        if (reply.status() >= 500 && reply.status() != 501 && reply.status() != 503) {
            return "the server failed: " + reply.status() + " " + reply.body();
        }
        if (reply.status() < 200) {
            return "no answer: " + reply.status() + " " + reply.body();
        }
        // A map service of the old version says no with a 200.
        boolean report = reply.body().contains("<ServiceException");
        if (attack.refused() && reply.status() < 400 && !report) {
            return "was not refused: " + reply.status() + " " + reply.body();
        }
        if (millis > LONGEST_MILLIS) {
            return slow ? "took " + millis + " ms" : tryIt(attack, true);
        }
        if (INSIDE.matcher(told).results().anyMatch(inside -> !attack.payload().contains(inside.group()))) {
            return "tells of the inside: " + reply.status() + " " + told;
        }
        if (reply.head().toLowerCase(java.util.Locale.ROOT).contains("\nset-cookie: a=b")) {
            return "lets headers be made";
        }
        boolean html = reply.head().toLowerCase(java.util.Locale.ROOT).contains("content-type: text/html");
        if (html && attack.payload().contains("<") && reply.body().contains(attack.payload())) {
            return "gives the text back as HTML";
        }
        boolean problem = reply.head().contains("application/problem+json")
                && !attack.method().equals("HEAD");
        return problem && !reply.body().contains("\"code\":\"SANTU-")
                ? "a problem without a code: " + reply.body()
                : "";
    }
}
