package org.santu.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the families of attacks; how they are written stands beside them in a README. */
final class Attacks {
    private static final Path FOLDER = Path.of("src/test/resources/wall/attacks");
    private static final Pattern REPEAT = Pattern.compile("\\\\\\{(\\d+)\\*([^}]*)}");

    private Attacks() {}

    /** The names of the families. */
    static List<String> families() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Attack> read(String family) {
        List<Attack> attacks = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        String who = "editor";
        boolean refused = false;
        boolean inPayloads = false;
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(family + ".txt"))) {
                if (line.startsWith("# as ")) {
                    who = line.substring(5);
                } else if (line.equals("# refused")) {
                    refused = true;
                } else if (line.startsWith("@ ")) {
                    if (inPayloads) {
                        requests.clear();
                        inPayloads = false;
                    }
                    requests.add(line.substring(2));
                } else if (!line.isEmpty() && !line.startsWith("# ")) {
                    inPayloads = true;
                    for (String request : requests) {
                        attacks.add(attack(who, refused, request, unescape(line)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attacks;
    }

    private static Attack attack(String who, boolean refused, String request, String payload) {
        List<String> parts = new ArrayList<>(Arrays.asList(request.split(" \\| ")));
        String[] first = parts.remove(0).split(" ", 2);
        String body = null;
        if (!parts.isEmpty() && !parts.get(parts.size() - 1).matches("[A-Z][A-Za-z-]+: .*")) {
            body = fill(parts.remove(parts.size() - 1), payload);
        }
        List<String> headers =
                parts.stream().map(header -> fill(header, payload)).toList();
        return new Attack(who, refused, fill(first[0], payload), fill(first[1], payload), headers, body, payload);
    }

    private static String fill(String template, String payload) {
        return Pattern.compile("\\{(raw|json|)}")
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "raw" -> payload;
                            case "json" -> payload.replace("\\", "\\\\").replace("\"", "\\\"");
                            default ->
                                URLEncoder.encode(payload, StandardCharsets.UTF_8)
                                        .replace("+", "%20");
                        }));
    }

    private static String unescape(String line) {
        Matcher repeats = REPEAT.matcher(line);
        String text = repeats.replaceAll(
                found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        Matcher unicode = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})").matcher(text);
        text = unicode.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next != '\\' || i + 1 == text.length()) {
                plain.append(next);
            } else {
                char code = text.charAt(++i);
                int known = "nrt0s\\".indexOf(code);
                plain.append(known < 0 ? "\\" + code : String.valueOf("\n\r\t\0 \\".charAt(known)));
            }
        }
        return plain.toString();
    }
}
