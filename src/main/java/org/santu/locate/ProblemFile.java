package org.santu.locate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.santu.locate.Candidate.Role;
import org.santu.problem.SantuException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the problem files of {@code santu locate}.
 *
 * <p>Beyond the fields of the contract: {@code otherTownshipFactor}; for demands {@code group}, {@code township}; for
 * candidates {@code existing}, {@code forbidden}, {@code township}. Other fields are left aside, but for those
 * that look like one of these misspelt. {@code weight} is 1 and
 * {@code singleSource} true where missing; {@code weightCosts} is true, but false for the p-center, where the way of one
 * person counts as much as that of many unless the file says otherwise.
 */
public final class ProblemFile {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ProblemFile() {}

    /** @throws SantuException where the file cannot be read, is not JSON or does not say a problem */
    public static LocateProblem read(Path file) {
        return read(file, new TreeSet<>());
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param leftAside receives the fields that are none of a problem, such as {@code demands[].name}
     */
    static LocateProblem read(Path file, Set<String> leftAside) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(MAPPER.readTree(in), leftAside);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new SantuException(
                    e, "SANTU-LOCATE-FILE-JSON", file.toString(), String.valueOf(line), String.valueOf(column));
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-LOCATE-FILE-READ", file.toString());
        }
    }

    /** The problem in a parsed file. */
    public static LocateProblem parse(JsonNode root) {
        return parse(root, new TreeSet<>());
    }

    private static LocateProblem parse(JsonNode root, Set<String> leftAside) {
        JsonFields fields = new JsonFields(root, "");
        Objective objective = Objective.find(fields.text("objective"))
                .orElseThrow(() -> fields.wrong(
                        "objective",
                        String.join(
                                " | ",
                                Arrays.stream(Objective.values())
                                        .map(Objective::code)
                                        .toList())));
        boolean located = fields.has("metric");
        LocateProblem problem = new LocateProblem(
                objective,
                fields.has("p") ? Integer.valueOf((int) Math.min(Integer.MAX_VALUE, fields.whole("p"))) : null,
                fields.flag("singleSource", true),
                fields.has("maxCost") ? Double.valueOf(fields.number("maxCost")) : null,
                demands(fields, located, leftAside),
                candidates(fields, located, leftAside),
                located ? metric(fields) : null,
                fields.has("costs") ? costs(fields) : null,
                fields.flag("weightCosts", objective != Objective.P_CENTER),
                fields.number("otherTownshipFactor", 1),
                fields.has("seed") ? fields.whole("seed") : 1);
        fields.finish(leftAside);
        return problem;
    }

    private static Metric metric(JsonFields fields) {
        return Metric.find(fields.text("metric"))
                .orElseThrow(() -> fields.wrong(
                        "metric",
                        String.join(
                                " | ",
                                Arrays.stream(Metric.values()).map(Metric::code).toList())));
    }

    private static List<Demand> demands(JsonFields problem, boolean located, Set<String> leftAside) {
        List<Demand> demands = new ArrayList<>();
        for (JsonNode node : problem.list("demands")) {
            JsonFields fields = new JsonFields(node, "demands[" + demands.size() + "]");
            demands.add(new Demand(
                    fields.text("id"),
                    fields.number("weight", 1),
                    located ? fields.number("x") : fields.number("x", 0),
                    located ? fields.number("y") : fields.number("y", 0),
                    fields.textOrNull("group"),
                    fields.textOrNull("township")));
            fields.finish(leftAside);
        }
        return demands;
    }

    private static List<Candidate> candidates(JsonFields problem, boolean located, Set<String> leftAside) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode node : problem.list("candidates")) {
            JsonFields fields = new JsonFields(node, "candidates[" + candidates.size() + "]");
            candidates.add(new Candidate(
                    fields.text("id"),
                    fields.number("capacity", Double.POSITIVE_INFINITY),
                    fields.number("fixedCost", 0),
                    located ? fields.number("x") : fields.number("x", 0),
                    located ? fields.number("y") : fields.number("y", 0),
                    role(fields),
                    fields.textOrNull("township")));
            fields.finish(leftAside);
        }
        return candidates;
    }

    private static Role role(JsonFields fields) {
        boolean forbidden = fields.flag("forbidden", false);
        boolean existing = fields.flag("existing", false);
        boolean required = fields.flag("required", false);
        if (forbidden) {
            return Role.FORBIDDEN;
        }
        if (existing) {
            return Role.EXISTING;
        }
        return required ? Role.REQUIRED : Role.OPTIONAL;
    }

    private static CostMatrix costs(JsonFields problem) {
        JsonNode list = problem.list("costs");
        double[][] rows = new double[list.size()][];
        for (int i = 0; i < rows.length; i++) {
            JsonNode row = list.get(i);
            if (!row.isArray()) {
                throw problem.wrong("costs[" + i + "]", "[ ... ]");
            }
            rows[i] = new double[row.size()];
            for (int j = 0; j < rows[i].length; j++) {
                JsonNode value = row.get(j);
                if (!value.isNull() && !value.isNumber()) {
                    throw problem.wrong("costs[" + i + "][" + j + "]", "0.0 | null");
                }
                rows[i][j] = value.isNull() ? Double.POSITIVE_INFINITY : value.doubleValue();
            }
        }
        return CostMatrix.of(rows);
    }
}
