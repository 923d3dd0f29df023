package org.santu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Goes through the books with plain SQL and without the store: what was acknowledged is there, what was not is there whole or
 * not at all, and nothing else is.
 *
 * @param connection of a superuser
 */
record Auditor(Connection connection) {
    /** The chain of changes of each feature, by rules that need no ledger; each query counts what breaks them. */
    private static final Map<String, String> RULES = Map.of(
            "versions without holes, first an insert, last at most a delete",
            """
            SELECT count(*) FROM (
                SELECT operation, version, lag(version) OVER w AS version_before, lag(operation) OVER w AS before_it
                FROM santu.journal WINDOW w AS (PARTITION BY layer, feature_id ORDER BY seq)) entry
            WHERE CASE WHEN before_it IS NULL THEN operation <> 'insert' OR version <> 1
                ELSE operation = 'insert' OR before_it = 'delete'
                    OR version <> version_before + CASE operation WHEN 'update' THEN 1 ELSE 0 END END""",
            "each picture is of the version before",
            """
            SELECT count(*) FROM santu.journal WHERE CASE operation WHEN 'insert' THEN before IS NOT NULL
                WHEN 'update' THEN (before ->> 'version')::bigint IS DISTINCT FROM version - 1
                ELSE (before ->> 'version')::bigint IS DISTINCT FROM version END""",
            "the newest entry tells of the row as it stands",
            """
            SELECT count(*) FROM (SELECT DISTINCT ON (feature_id) feature_id, version, operation FROM santu.journal
                WHERE layer = 'village' ORDER BY feature_id, seq DESC) newest
            FULL JOIN layer.village feature ON feature.id = newest.feature_id
            WHERE newest.feature_id IS NULL OR (feature.id IS NULL) <> (newest.operation = 'delete')
                OR feature.version <> newest.version""",
            "numbers to come are larger than those used",
            "SELECT count(*) FROM santu.journal WHERE seq > (SELECT last_value FROM santu.journal_seq_seq)",
            "a batch that is on record as taken back has left nothing behind",
            """
            SELECT count(*) FROM santu.undo
            JOIN santu.journal entry ON entry.batch = undone AND entry.operation = 'insert'
            JOIN layer.village feature ON feature.id = entry.feature_id""",
            "no index is half made",
            "SELECT count(*) FROM pg_index WHERE NOT indisvalid OR NOT indisready OR NOT indislive",
            "no table is temporary, no transaction prepared, nothing set aside",
            """
            SELECT (SELECT count(*) FROM pg_class WHERE relpersistence = 't')
                + (SELECT count(*) FROM pg_prepared_xacts)
                + (SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%\\_aside')""",
            "an index finds as many rows as there are",
            """
            SELECT (SELECT count(*) FROM layer.village WHERE geom IS NOT NULL)
                - (SELECT count(*) FROM layer.village WHERE geom && ST_MakeEnvelope(-180, -90, 180, 90, 4490))""");

    /** The same for plans: each is kept whole exactly when its job is done, and accepted whole or not at all. */
    private static final Map<String, String> PLAN_RULES = Map.of(
            "a scenario is there exactly when its job is done",
            """
            SELECT count(*) FROM (SELECT * FROM santu.job WHERE kind = 'villages') job
            FULL JOIN (SELECT id, title AS title_kept FROM santu.scenario) scenario USING (id) WHERE (state = 'done') IS DISTINCT FROM (title_kept IS NOT NULL)""",
            "its job has its file, and it has its maps",
            """
            SELECT count(*) FROM santu.scenario s WHERE (SELECT count(*) FROM santu.scenario_map WHERE scenario_id = s.id) <> 2
                OR (SELECT count(*) FROM santu.job_file WHERE job_id = s.id AND bytes > 0) <> 1""",
            "no plan was worked out twice",
            "SELECT count(*) - count(DISTINCT title) FROM santu.scenario",
            "a job that has not ended will be taken up",
            """
            SELECT count(*) FROM santu.job WHERE finished_at IS NULL AND NOT EXISTS (
                SELECT FROM santu.scheduled_task WHERE task_name = 'job' AND task_instance = job.id::text)""",
            "an acceptance and its changes stand together",
            """
            SELECT count(*) FROM santu.scenario_acceptance
            FULL JOIN (SELECT DISTINCT batch FROM santu.change_summary WHERE kind = 'scenario') changed USING (batch)
            WHERE scenario_id IS NULL OR (SELECT count(*) FROM santu.journal entry WHERE entry.batch = changed.batch) <> %d""".formatted(Planner.VILLAGES + Planner.CLINICS));

    void audit(Path ledgers) throws Exception {
        for (Map<String, String> rules : List.of(RULES, PLAN_RULES)) {
            for (Map.Entry<String, String> rule : rules.entrySet()) {
                assertThat(one(rule.getValue())).as(rule.getKey()).isEqualTo("0");
            }
        }
        List<Ledger.Act> acts = Ledger.read(ledgers);
        compare(acts.stream().filter(act -> act.kind() != Ledger.Kind.PLAN).toList());
        comparePlans(acts, List.of("done", "running", "waiting"));
    }

    /** When nothing is left to do: every plan that was acknowledged is one scenario. */
    void auditFinishedPlans(Path ledgers) throws Exception {
        audit(ledgers);
        List<Ledger.Act> acts = Ledger.read(ledgers);
        comparePlans(acts, List.of("done"));
        System.out.println("plans: %d orders acknowledged, %s scenarios, %s accepted, %s of them taken back"
                .formatted(
                        acts.stream()
                                .filter(act -> act.kind() == Ledger.Kind.PLAN && act.acknowledged())
                                .count(),
                        one("SELECT count(*) FROM santu.scenario"),
                        one("SELECT count(*) FROM santu.scenario_acceptance"),
                        one("SELECT count(*) FROM santu.scenario_acceptance WHERE santu.is_undone(batch)")));
        assertThat(Integer.parseInt(one("SELECT count(*) FROM santu.scenario"))).isGreaterThan(8);
        assertThat(Integer.parseInt(one("SELECT count(*) FROM santu.scenario_acceptance")))
                .isGreaterThan(3);
    }

    private void comparePlans(List<Ledger.Act> acts, List<String> states) throws SQLException {
        Map<String, String> jobs =
                pairs("SELECT id, CASE state WHEN 'failed' THEN concat_ws(' ', state, problem) ELSE state END"
                        + " FROM santu.job WHERE kind = 'villages'");
        for (Ledger.Act act : acts) {
            if (act.kind() == Ledger.Kind.PLAN && act.acknowledged()) {
                assertThat(jobs.get(act.result())).as("%s", act).isIn(states);
            }
        }
    }

    /** Reads every B-tree of ours from end to end, and looks for each row of its table in it. */
    void checkIndexes() throws SQLException {
        one("SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS amcheck; SELECT 1");
        one("SELECT count(bt_index_check(i.indexrelid, true)) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                + " JOIN pg_am a ON a.oid = c.relam AND a.amname = 'btree'"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('santu', 'layer')");
    }

    private void compare(List<Ledger.Act> acts) throws SQLException {
        Map<String, String> names = pairs("SELECT id, name FROM layer.village WHERE name NOT LIKE 'import%'");
        Map<String, String> counts = pairs("SELECT split_part(name, '/', 1), count(*) FROM layer.village GROUP BY 1");
        Map<String, String> audited = pairs("SELECT subject, count(*) FROM santu.audit GROUP BY 1");
        Map<String, String> pictures = pairs("SELECT feature_id, string_agg(coalesce(before ->> 'name', ''), ','"
                + " ORDER BY seq) FROM santu.journal GROUP BY 1");
        Map<String, List<Ledger.Act>> byFeature = new LinkedHashMap<>();
        Map<String, Ledger.Act> undos = acts.stream()
                .filter(act -> act.kind() == Ledger.Kind.UNDO)
                .collect(Collectors.toMap(Ledger.Act::subject, act -> act));
        int accounted = 0;
        for (Ledger.Act act : acts) {
            if (act.kind() == Ledger.Kind.UNDO) {
                continue;
            }
            if (act.subject() != null) {
                byFeature.get(act.subject()).add(act);
            } else if (act.kind() == Ledger.Kind.INSERT && act.acknowledged()) {
                byFeature.put(act.result(), new ArrayList<>(List.of(act)));
            } else {
                boolean audit = act.kind() == Ledger.Kind.AUDIT;
                int found = Integer.parseInt((audit ? audited : counts).getOrDefault(act.token(), "0"));
                assertThat(found).as("%s, %s", act, undos.get(act.token())).isIn(allowed(act, undos.get(act.token())));
                accounted += audit ? 0 : found;
            }
        }
        for (Map.Entry<String, List<Ledger.Act>> feature : byFeature.entrySet()) {
            String name = names.get(feature.getKey());
            accounted += name == null ? 0 : 1;
            check(
                    feature.getValue(),
                    name,
                    pictures.getOrDefault(feature.getKey(), "").split(",", -1));
        }
        assertThat(names).as("no row that nobody wrote").hasSize(accounted);
    }

    /** How many rows of an act there may be, whose batch may have been taken back. */
    private static List<Integer> allowed(Ledger.Act act, Ledger.Act undo) {
        if (!act.acknowledged()) {
            return List.of(0, act.count());
        }
        if (undo == null) {
            return List.of(act.count());
        }
        return undo.acknowledged() ? List.of(0) : List.of(0, act.count());
    }

    /** One feature: what it is called now, and what its journal says that it was called before each change. */
    private static void check(List<Ledger.Act> history, String name, String[] pictures) {
        Ledger.Act last = history.get(history.size() - 1);
        assertThat(pictures.length)
                .as("entries for %s", history)
                .isBetween(last.acknowledged() ? history.size() : history.size() - 1, history.size());
        for (int i = 1; i < pictures.length; i++) {
            assertThat(pictures[i])
                    .as("%s", history)
                    .isEqualTo(history.get(i - 1).token());
        }
        Ledger.Act done = history.get(pictures.length - 1);
        assertThat(name).as("%s", history).isEqualTo(done.kind() == Ledger.Kind.DELETE ? null : done.token());
    }

    String one(String select) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(select);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Map<String, String> pairs(String select) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
