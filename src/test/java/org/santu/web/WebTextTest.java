package org.santu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the workbench stands in both languages, and nowhere else. */
class WebTextTest {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("\\b(?:t|findText)\\(\\s*`([\\w.-]+)\\$\\{");
    private static final Pattern DIRECT_KEY = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern HTML_KEY = Pattern.compile("data-i18n(?:-label|-hint)?=\"([^\"]+)\"");
    private static final Pattern MAP = Pattern.compile("(<[^<>]*role=\"application\"[^<>]*>)");
    private static final Pattern HTML_TEXT = Pattern.compile("<(\\w+)([^<>]*)>([^<>]+)(?=<)");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|placeholder|aria-label|alt)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern SPOKEN_PROPERTY =
            Pattern.compile("(?:\\btext|\\btitle|\\bplaceholder|'aria-label'): '[^']*\\p{L}[^']*'");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern SENTENCE = Pattern.compile("^[A-Z][a-z]+ [a-z]+.*");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private final Map<String, String> zh = WebFiles.readTexts("zh");
    private final Map<String, String> en = WebFiles.readTexts("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        assertThat(zh.values()).noneMatch(String::isBlank);
        assertThat(en.values()).noneMatch(String::isBlank);
        zh.forEach((key, text) -> assertThat(placesIn(en.get(key))).as(key).isEqualTo(placesIn(text)));
    }

    /** So that no two pages mean different things by one key, and none relies on the texts of another. */
    @Test
    void aPageKeepsItsTextsUnderItsOwnName() {
        for (Path file : WebFiles.listTextFiles("zh")) {
            String part = file.getFileName().toString().replaceAll("^zh\\.|\\.?json$", "");
            if (!part.isEmpty()) {
                assertThat(WebFiles.readTexts(file).keySet())
                        .as(file.toString())
                        .allMatch(key -> key.startsWith(part + "."));
                assertThat(Path.of("web/i18n/en." + part + ".json")).exists();
            }
        }
    }

    @Test
    void englishIsEnglishAndChineseIsChinese() {
        assertThat(en).allSatisfy((key, text) -> {
            if (!Set.of("brand", "language.other", "language.switch").contains(key)) {
                assertThat(CHINESE.matcher(text).find()).as(key).isFalse();
            }
        });
        assertThat(zh).allSatisfy((key, text) -> {
            if (!Set.of("language.other", "status.scale", "value.colon", "value.separator")
                    .contains(key)) {
                assertThat(CHINESE.matcher(text).find()).as(key).isTrue();
            }
        });
    }

    @Test
    void everyKeyInUseHasItsTexts() {
        Set<String> missing = new TreeSet<>();
        WebFiles.listFiles(".html")
                .forEach(page ->
                        matches(HTML_KEY, WebFiles.read(page)).forEach(key -> addWhenMissing(missing, page, key)));
        Set<String> families =
                zh.keySet().stream().map(key -> key.replaceAll("\\..*", ".")).collect(Collectors.toSet());
        WebFiles.listFiles(".js").forEach(module -> {
            String code = WebFiles.readCode(module);
            matches(DIRECT_KEY, code).forEach(key -> addWhenMissing(missing, module, key));
            literals(code)
                    .filter(literal -> literal.matches("[a-z-]+\\.[a-z-]+") && !literal.endsWith(".html"))
                    .filter(literal -> families.contains(literal.replaceAll("\\..*", ".")))
                    .forEach(key -> addWhenMissing(missing, module, key));
        });
        assertThat(missing).isEmpty();
    }

    /** What the keyboard stops at and no element of HTML explains. */
    @Test
    void everyMapHasAName() {
        for (Path page : WebFiles.listFiles(".html")) {
            assertThat(matches(MAP, WebFiles.read(page)))
                    .as(page.toString())
                    .allSatisfy(map -> assertThat(map).contains("data-i18n-label="));
        }
    }

    @Test
    void noTextIsLeftOver() {
        String pages = WebFiles.listFiles(".html").stream().map(WebFiles::read).collect(Collectors.joining("\n"));
        String code = WebFiles.listFiles(".js").stream().map(WebFiles::readCode).collect(Collectors.joining("\n"));
        Set<String> used =
                Stream.concat(matches(HTML_KEY, pages), literals(code)).collect(Collectors.toSet());
        List<String> families = matches(TEMPLATE_KEY, code).toList();
        assertThat(zh.keySet())
                .allMatch(key -> used.contains(key) || families.stream().anyMatch(key::startsWith));
    }

    @Test
    void modulesHoldNoWordsForPeople() {
        List<String> found = new ArrayList<>();
        for (Path module : WebFiles.listFiles(".js")) {
            String code = WebFiles.readCode(module);
            code.lines()
                    .filter(line -> CHINESE.matcher(line).find()
                            || SPOKEN_PROPERTY.matcher(line).find())
                    .forEach(line -> found.add(module + ": " + line.strip()));
            literals(code)
                    .filter(literal -> SENTENCE.matcher(literal).matches())
                    .forEach(literal -> found.add(module + ": " + literal));
        }
        assertThat(found).isEmpty();
    }

    /** Pages carry the Chinese text for browsers that run no script; it must be the one of the translation file. */
    @Test
    void pagesHoldOnlyTheTextsOfTheirKeys() {
        List<String> found = new ArrayList<>();
        for (Path page : WebFiles.listFiles(".html")) {
            String html = WebFiles.read(page).replaceAll("(?s)<!--.*?-->", "");
            HTML_TEXT.matcher(html).results().forEach(text -> {
                String words = text.group(3).strip();
                if (!words.isEmpty() && !words.equals(textOf(text.group(2)))) {
                    found.add(page + ": " + words);
                }
            });
            matches(SPOKEN_ATTRIBUTE, html).forEach(words -> found.add(page + ": " + words));
        }
        assertThat(found).isEmpty();
    }

    private String textOf(String attributes) {
        return Pattern.compile("data-i18n=\"([^\"]+)\"")
                .matcher(attributes)
                .results()
                .map(key -> zh.get(key.group(1)))
                .findFirst()
                .orElse(null);
    }

    private void addWhenMissing(Set<String> missing, Path file, String key) {
        if (!zh.containsKey(key)) {
            missing.add(file + ": " + key);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Stream<String> literals(String code) {
        return LITERAL.matcher(code).results().map(found -> found.group(1) != null ? found.group(1) : found.group(2));
    }

    private static Set<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
