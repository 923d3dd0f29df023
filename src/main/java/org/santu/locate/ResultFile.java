package org.santu.locate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.santu.problem.SantuException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the result files of {@code santu locate}.
 *
 * <p>Beyond the fields of the contract: {@code distance} of an assignment, {@code explanations} in both languages and the
 * {@code parameters} that were used. What is not known is {@code null}, unlimited capacity too.
 */
public final class ResultFile {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ResultFile() {}

    /**
     * Writes a result beside its place first, so that no half file is ever seen.
     *
     * @param locale language of {@code explanation}
     * @throws SantuException where the file cannot be written
     */
    public static void write(Path file, LocateProblem problem, LocateResult result, Locale locale) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(
                    part,
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(problem, result, locale)) + "\n");
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-LOCATE-FILE-WRITE", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** The result as JSON. */
    public static ObjectNode json(LocateProblem problem, LocateResult result, Locale locale) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("status", result.status().name().toLowerCase(Locale.ROOT));
        put(root, "objective", result.objective());
        put(root, "bound", result.bound());
        put(root, "gap", result.gap());
        ArrayNode open = root.putArray("open");
        result.open().forEach(open::add);
        ArrayNode assignments = root.putArray("assignments");
        result.assignments().forEach(each -> {
            ObjectNode node = assignments.addObject();
            node.put("demand", each.demand());
            node.put("candidate", each.candidate());
            node.put("share", each.share());
            put(node, "cost", each.cost());
            put(node, "distance", each.distance());
        });
        ArrayNode loads = root.putArray("loads");
        result.loads().forEach(each -> {
            ObjectNode node = loads.addObject();
            node.put("candidate", each.candidate());
            put(node, "load", each.load());
            put(node, "capacity", each.capacity());
        });
        ArrayNode unserved = root.putArray("unserved");
        result.unserved().forEach(unserved::add);
        addExplanations(root, result, locale);
        root.put("seconds", Math.round(result.seconds() * 1000) / 1000.0);
        root.put("seed", result.seed());
        addParameters(root.putObject("parameters"), problem);
        return root;
    }

    private static void addExplanations(ObjectNode root, LocateResult result, Locale locale) {
        ArrayNode lines = root.putArray("explanation");
        ObjectNode both = root.putObject("explanations");
        ArrayNode zh = both.putArray("zh");
        ArrayNode en = both.putArray("en");
        result.explanation().forEach(each -> {
            lines.add(each.text().in(locale));
            zh.add(each.zh());
            en.add(each.en());
        });
    }

    private static void addParameters(ObjectNode node, LocateProblem problem) {
        node.put("objective", problem.objective().code());
        node.put("p", problem.p());
        node.put("singleSource", problem.singleSource());
        node.put("maxCost", problem.maxCost());
        node.put("metric", problem.metric() == null ? null : problem.metric().code());
        node.put("weightCosts", problem.weightCosts());
        node.put("otherTownshipFactor", problem.otherTownshipFactor());
        node.put("demands", problem.demands().size());
        node.put("candidates", problem.candidates().size());
    }

    /** Whole numbers without a decimal point; what JSON cannot say as null. */
    private static void put(ObjectNode node, String field, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            node.putNull(field);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(field, (long) value);
        } else {
            node.put(field, value);
        }
    }
}
