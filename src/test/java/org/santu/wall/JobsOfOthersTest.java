package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs, their progress and their results are for who ordered them; to others they are like jobs that nobody has. */
class JobsOfOthersTest {
    private static final Wall WALL = Wall.get();
    private static final Person OWNER = WALL.person(Role.PLANNER, County.FIRST);
    private static String job;

    @BeforeAll
    static void aJobIsDone() throws Exception {
        Answer ordered = Siege.send(
                OWNER,
                new Ask(
                        "POST",
                        "/api/jobs",
                        Map.of(),
                        Map.of(),
                        "{\"kind\": \"counting\", \"parameters\": {\"to\": 3, \"millis\": 1, \"failAt\": 0}}"));
        assertThat(ordered.status()).as(text(ordered)).isEqualTo(202);
        job = text(ordered).replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        for (int i = 0;
                i < 2400
                        && !text(Siege.send(OWNER, Ask.get("/api/jobs/" + job))).contains("\"state\":\"done\"");
                i++) {
            Thread.sleep(50);
        }
        assertThat(text(Siege.send(OWNER, Ask.get("/api/jobs/" + job + "/result"))))
                .isEqualTo("1\n2\n3\n");
        assertThat(text(Siege.send(OWNER, Ask.get("/api/jobs")))).contains(job);
    }

    @Test
    void whateverAddressOfJobsOthersAskItIsNotThere() {
        UUID nobody = Wall.nobody(77);
        List<Door> doors = Doors.read(WALL.santu().context()).stream()
                .filter(door -> door.pattern().startsWith("/api/jobs/{id}"))
                .toList();
        assertThat(doors).hasSizeGreaterThanOrEqualTo(4);
        for (Person person : WALL.people()) {
            if (person.equals(OWNER) || watches(person)) {
                continue;
            }
            for (Door door : doors) {
                for (String method : Doors.methods(door)) {
                    Function<Object, Answer> ask = id -> Siege.send(
                            person,
                            new Ask(method, door.pattern().replace("{id}", id.toString()), Map.of(), Map.of(), null));
                    Answer answer = ask.apply(job);
                    Answer twin = ask.apply(nobody);
                    assertThat(answer.status() + text(answer).replace(job, nobody.toString()))
                            .as("%s, %s", person, door)
                            .isEqualTo(twin.status() + text(twin));
                    assertThat(answer.status()).as("%s, %s", person, door).isGreaterThanOrEqualTo(400);
                }
            }
            assertThat(text(Siege.send(person, Ask.get("/api/jobs"))))
                    .as("%s", person)
                    .doesNotContain(job);
            assertThat(text(Siege.send(person, Ask.get("/api/jobs?all=true"))))
                    .as("%s", person)
                    .doesNotContain(job);
        }
        assertThat(count()).as("and nobody has removed it").isEqualTo(1);
    }

    @Test
    void whoWatchesTheProgramSeesThoseOfTheirRegions() {
        for (Person person : WALL.people()) {
            if (watches(person)) {
                assertThat(text(Siege.send(person, Ask.get("/api/jobs?all=true"))))
                        .as("%s", person)
                        .contains(job);
            }
        }
    }

    /** An administrator whose regions cover that of the job. */
    private static boolean watches(Person person) {
        return person.role() == Role.ADMINISTRATOR && County.FIRST.startsWith(person.region());
    }

    private static long count() {
        return WALL.santu()
                .bean(JdbcClient.class)
                .sql("select count(*) from santu.job where id = ?::uuid")
                .param(job)
                .query(Long.class)
                .single();
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
