package org.santu.app;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;

/**
 * Completes the description with what code does not say: what each address is for, in both languages, parameters that a
 * controller reads from the request itself, and the shape of problems. Pages for browsers are taken out.
 */
final class OpenApiOperations implements OpenApiCustomizer {
    private static final String FILE = "openapi/operations.txt";
    private static final String PROBLEM = "Problem";

    /** @param parameters beside those that the controller declares */
    private record Line(String summary, List<String> parameters) {}

    private final Map<String, Line> lines = read();

    @Override
    public void customise(OpenAPI description) {
        Components components = description.getComponents();
        components.addSchemas(PROBLEM, problem());
        description.getPaths().keySet().removeIf(OpenApiOperations::isPage);
        description
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(method, path, operation)));
    }

    private static boolean isPage(String path) {
        return path.equals("/")
                || path.equals("/error")
                || path.equals("/sign-in")
                || path.equals("/{page}")
                || path.startsWith("/village/")
                || path.startsWith("/household/");
    }

    private void complete(PathItem.HttpMethod method, String path, Operation operation) {
        operation.setTags(List.of(room(path)));
        Line line = lines.get(method + " " + path);
        if (line != null) {
            operation.setSummary(line.summary());
            parameters(operation, line.parameters());
        }
        ApiResponses answers = operation.getResponses();
        ApiResponse wrong = new ApiResponse()
                .description("RFC 9457")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        answers.addApiResponse("4XX", wrong);
    }

    /** The first part of an address behind {@code /api}. */
    private static String room(String path) {
        String[] parts = path.replaceFirst("^/api/", "/").split("[/.]");
        return parts[1];
    }

    /** Objects that bundle parameters are none themselves. */
    private static void parameters(Operation operation, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<Parameter> all = new ArrayList<>();
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        all.removeIf(parameter -> "wish".equals(parameter.getName()) || names.contains(parameter.getName()));
        names.forEach(
                name -> all.add(new QueryParameter().name(name).required(false).schema(new StringSchema())));
        operation.setParameters(all);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("Accept-Language: zh, en"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("SANTU-HTTP-PARAMETER"))
                .addProperty("field", new StringSchema());
    }

    private static Map<String, Line> read() {
        Map<String, Line> lines = new LinkedHashMap<>();
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s*\\|\\s*");
                        lines.put(
                                parts[0],
                                new Line(
                                        parts[1] + " · " + parts[2],
                                        parts.length > 3 ? List.of(parts[3].split(" ")) : List.of()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
