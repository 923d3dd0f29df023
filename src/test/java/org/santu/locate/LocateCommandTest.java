package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command reads and writes the files of the contract. */
class LocateCommandTest {
    private static final String PROBLEM = """
            {"objective": "p-median", "p": 1, "singleSource": true, "maxCost": null,
             "demands": [{"id": "1", "weight": 12, "x": 0, "y": 0}, {"id": 2, "weight": 3, "x": 4, "y": 3}],
             "candidates": [{"id": "a", "capacity": 20, "fixedCost": 2, "x": 0, "y": 0, "required": false},
                            {"id": "b", "x": 4, "y": 3, "forbidden": true}],
             "metric": "euclidean", "weightCosts": true, "seed": 7, "note": "unknown fields are left aside"}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aPlanIsWrittenWithItsProof() throws Exception {
        JsonNode result = run(PROBLEM, 0);
        assertThat(result.get("status").stringValue()).isEqualTo("optimal");
        assertThat(result.get("objective").doubleValue()).isEqualTo(17);
        assertThat(result.get("bound").doubleValue()).isEqualTo(17);
        assertThat(result.get("gap").doubleValue()).isZero();
        assertThat(result.get("open").toString()).isEqualTo("[\"a\"]");
        JsonNode way = result.get("assignments").get(1);
        assertThat(way.get("demand").stringValue()).isEqualTo("2");
        assertThat(way.get("candidate").stringValue()).isEqualTo("a");
        assertThat(way.get("share").doubleValue()).isEqualTo(1);
        assertThat(way.get("cost").doubleValue()).isEqualTo(15);
        assertThat(result.get("loads").toString()).isEqualTo("[{\"candidate\":\"a\",\"load\":15,\"capacity\":20}]");
        assertThat(result.get("unserved").isEmpty()).isTrue();
        assertThat(result.get("seed").longValue()).isEqualTo(7);
        assertThat(out.toString())
                .contains("Not used, since they are no fields of a problem: note")
                .contains("Proven best: the plan costs 17");
    }

    @Test
    void costsMayBeGivenAndNullForbids() throws Exception {
        JsonNode result = run("""
                {"objective": "max-coverage", "p": 1, "demands": [{"id": "1", "weight": 5}, {"id": "2", "weight": 3}],
                 "candidates": [{"id": "a"}, {"id": "b"}], "costs": [[null, 4], [2, null]]}
                """, 0);
        assertThat(result.get("objective").doubleValue()).isEqualTo(5);
        assertThat(result.get("unserved").toString()).isEqualTo("[\"2\"]");
        assertThat(result.get("loads").get(0).get("capacity").isNull()).isTrue();
    }

    @Test
    void withoutAPlanTheReasonIsOneLineAndInTheFile() throws Exception {
        JsonNode result = run(PROBLEM.replace("\"capacity\": 20", "\"capacity\": 14"), 1);
        assertThat(result.get("status").stringValue()).isEqualTo("infeasible");
        assertThat(result.get("objective").isNull()).isTrue();
        assertThat(result.get("explanation").get(0).stringValue())
                .contains("14")
                .contains("15");
        assertThat(err.toString()).startsWith("SANTU-LOCATE-INFEASIBLE: ").hasLineCount(1);
    }

    @Test
    void aMistakeInTheFileNamesItsPlace() throws IOException {
        assertThat(mistake("{\"objective\": \"p-medium\"}")).isEqualTo("SANTU-LOCATE-FIELD objective");
        assertThat(mistake(PROBLEM.replace("12", "\"many\""))).isEqualTo("SANTU-LOCATE-FIELD demands[0].weight");
        assertThat(mistake(PROBLEM.replace("12", "-1"))).isEqualTo("SANTU-LOCATE-NUMBER demands[1].weight");
        assertThat(mistake(PROBLEM.replace("\"b\"", "\"a\""))).isEqualTo("SANTU-LOCATE-DUPLICATE-ID candidates");
        assertThat(mistake(PROBLEM.replace("\"metric\": \"euclidean\",", "")))
                .isEqualTo("SANTU-LOCATE-COSTS-OR-METRIC null");
        assertThat(mistake("{\"objective\": ")).isEqualTo("SANTU-LOCATE-FILE-JSON null");
        assertThat(mistake("[]")).startsWith("SANTU-LOCATE-FIELD");
        assertThat(mistake(PROBLEM.replace("maxCost", "max_cost"))).isEqualTo("SANTU-LOCATE-MISSPELT max_cost");
        assertThat(mistake(PROBLEM.replace("capacity", "capcity")))
                .isEqualTo("SANTU-LOCATE-MISSPELT candidates[0].capcity");
        assertThat(mistake(PROBLEM.replace("\"weight\": 3", "\"wieght\": 3")))
                .isEqualTo("SANTU-LOCATE-MISSPELT demands[1].wieght");
        assertThat(mistake(PROBLEM.replace("\"weight\": 3", "\"name\": 3"))).isEqualTo("none");
    }

    private JsonNode run(String problem, int status) throws IOException {
        Path file = Files.writeString(folder.resolve("problem.json"), problem);
        Path result = folder.resolve("result.json");
        CommandLine line = new CommandLine(new LocateCommand());
        line.setResourceBundle(new EnglishHelp());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.parseArgs(file.toString(), "--out", result.toString(), "--time-limit-seconds", "20");
        LocateCommand command = line.getCommand();
        assertThat(command.run()).as(err.toString()).isEqualTo(status);
        return JsonMapper.shared().readTree(result.toFile());
    }

    private String mistake(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mistake.json"), text);
        try {
            ProblemFile.read(file);
            return "none";
        } catch (SantuException e) {
            assertThat(Messages.knows(e.code())).as(e.code()).isTrue();
            return e.code() + " " + e.details().get("field");
        }
    }

    private static final class EnglishHelp extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Locale getLocale() {
            return Locale.ENGLISH;
        }
    }
}
