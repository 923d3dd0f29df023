package org.santu.ogc.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of a request; their names are written in any case, an empty value is none. */
final class WmsParameters {
    private final Map<String, String> values = new TreeMap<>();

    /** @param parameters as the servlet has them; of a parameter given twice the first holds */
    WmsParameters(Map<String, String[]> parameters) {
        parameters.forEach((name, given) -> {
            if (given.length > 0 && given[0] != null && !given[0].isBlank()) {
                values.putIfAbsent(name.toUpperCase(Locale.ROOT), given[0].strip());
            }
        });
    }

    /** @param name in capitals */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
        return find(name).orElseThrow(() -> WmsException.missing(name));
    }

    /** Values between commas, empty ones included; no values when there is no such parameter. */
    List<String> list(String name) {
        return find(name)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    int getInt(String name) {
        return parseInt(name, get(name));
    }

    int getInt(String name, int otherwise) {
        return find(name).map(text -> parseInt(name, text)).orElse(otherwise);
    }

    Optional<Double> findNumber(String name) {
        return find(name).map(text -> {
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw WmsException.wrong(name, text);
        });
    }

    boolean isTrue(String name) {
        String text = find(name).orElse("FALSE").toUpperCase(Locale.ROOT);
        if (!text.equals("TRUE") && !text.equals("FALSE")) {
            throw WmsException.wrong(name, text);
        }
        return text.equals("TRUE");
    }

    /** Vendor options such as {@code dpi:300;countMatched:true}; keys in lower case. */
    Map<String, String> options(String name) {
        Map<String, String> options = new TreeMap<>();
        for (String option : find(name).orElse("").split(";")) {
            int colon = option.indexOf(':');
            if (colon > 0) {
                options.put(
                        option.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        option.substring(colon + 1).strip());
            }
        }
        return options;
    }

    /** What {@code LANGUAGE} asks for, else what the client's settings ask for. */
    Locale language(Locale accepted) {
        return find("LANGUAGE")
                .map(Locale::forLanguageTag)
                .filter(wanted -> wanted.getLanguage().equals("en")
                        || wanted.getLanguage().equals("zh"))
                .map(wanted -> wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE)
                .orElse(accepted);
    }

    private static int parseInt(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw WmsException.wrong(name, text);
        }
    }
}
