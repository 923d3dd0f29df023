package org.santu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santu.access.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages, modules and styles ask for is there, comes from this server, and is of a size that people can read. */
class WebAssetsTest {
    private static final Pattern ADDRESS =
            Pattern.compile("[\"'(](?:[.][.])?(/(?:webjars|css|js|icons)/[\\w./@-]+\\.\\w+)[\"')]");
    private static final Pattern IMPORT = Pattern.compile("from '(\\./[\\w-]+\\.js)'");
    private static final Pattern OTHER_HOST = Pattern.compile("https?://[\\w.{}-]+");
    private static final Pattern SCRIPT = Pattern.compile("<script src=\"/js/([\\w-]+\\.js)\" type=\"module\"");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"/js/([\\w-]+\\.js)\"");
    private static final int MOST_LINES = 260;

    @Test
    void everyFileThatIsAskedForExists() {
        List<String> missing = new ArrayList<>();
        for (Path file : sources().toList()) {
            ADDRESS.matcher(WebFiles.read(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(address -> !exists(address))
                    .forEach(address -> missing.add(file + " asks for " + address));
            IMPORT.matcher(WebFiles.read(file))
                    .results()
                    .map(found -> file.resolveSibling(found.group(1)).normalize())
                    .filter(module -> !Files.exists(module))
                    .forEach(module -> missing.add(file + " imports " + module));
        }
        assertThat(missing).isEmpty();
    }

    /** So they are kept under the version of the page, and never mixed with another one. */
    @Test
    void modulesAndStylesAskForOurOwnFilesRelativeToThemselves() {
        assertThat(sources().filter(file -> !file.toString().endsWith(".html")))
                .allSatisfy(file ->
                        assertThat(WebFiles.readCode(file)).doesNotContainPattern("[\"'`(]/(?:css|js|icons|i18n)/"));
    }

    private static boolean exists(String address) {
        if (address.startsWith("/webjars/")) {
            return WebAssetsTest.class.getResource("/META-INF/resources" + address) != null;
        }
        return Files.exists(WebFiles.FOLDER.resolve(address.substring(1)));
    }

    @Test
    void nothingComesFromAnotherHostButTheTianditu() {
        assertThat(sources()
                        .flatMap(file -> OTHER_HOST
                                .matcher(WebFiles.read(file))
                                .results()
                                .map(found -> found.group())))
                .allMatch(address -> address.equals("https://t{s}.tianditu.gov.cn"));
    }

    @Test
    void pagesHoldNoScriptAndNoStyleOfTheirOwn() {
        assertThat(WebFiles.listFiles(".html"))
                .allSatisfy(page -> assertThat(WebFiles.read(page))
                        .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=|<script(?![^>]*\\ssrc=)"));
    }

    @Test
    void modulesNeverMakeMarkupOutOfText() {
        assertThat(WebFiles.listFiles(".js"))
                .allSatisfy(module -> assertThat(WebFiles.readCode(module))
                        .doesNotContainPattern(
                                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"));
    }

    /** One for the workbench, one for the maps of plans. */
    @Test
    void onlyTwoModulesTouchLeaflet() {
        assertThat(WebFiles.listFiles(".js"))
                .filteredOn(module -> WebFiles.readCode(module).contains("L."))
                .filteredOn(module -> Pattern.compile("\\bL\\.")
                        .matcher(WebFiles.readCode(module))
                        .find())
                .containsExactlyInAnyOrder(
                        WebFiles.FOLDER.resolve("js/map.js"), WebFiles.FOLDER.resolve("js/desk-map.js"));
    }

    /** Else a slow line would fetch the modules one after the other, as each names the next. */
    @Test
    void aPageNamesAllItsModulesAtOnceAndNoOther() {
        for (Path page : WebFiles.listFiles(".html")) {
            String html = WebFiles.read(page);
            Set<String> needed = new TreeSet<>();
            SCRIPT.matcher(html).results().forEach(script -> addImports(script.group(1), needed));
            Set<String> named = PRELOAD.matcher(html)
                    .results()
                    .map(link -> link.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as(page.toString()).isEqualTo(needed);
        }
    }

    private static void addImports(String module, Set<String> found) {
        IMPORT.matcher(WebFiles.read(WebFiles.FOLDER.resolve("js").resolve(module)))
                .results()
                .map(link -> link.group(1).substring(2))
                .filter(found::add)
                .forEach(link -> addImports(link, found));
    }

    @Test
    void everyPageOfTheMenuIsThere() {
        JsonNode pages = new JsonMapper().readTree(WebFiles.read(WebFiles.FOLDER.resolve("pages.json")));
        assertThat(pages).isNotEmpty().allSatisfy(page -> {
            String name = page.path("name").asString();
            assertThat(WebFiles.FOLDER.resolve(name + ".html")).exists();
            assertThat(WebFiles.FOLDER.resolve("i18n").resolve("zh." + name + ".json"))
                    .exists();
            assertThat(page.path("label").path("zh").asString()).isNotBlank();
            assertThat(page.path("label").path("en").asString()).isNotBlank();
            if (page.has("permission")) {
                assertThat(Permission.find(page.path("permission").asString()))
                        .as(name)
                        .isPresent();
            }
        });
    }

    @Test
    void filesStayShort() {
        assertThat(sources())
                .allSatisfy(file -> assertThat(WebFiles.read(file).lines().count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(MOST_LINES));
    }

    private static Stream<Path> sources() {
        return Stream.of(".html", ".js", ".css").flatMap(ending -> WebFiles.listFiles(ending).stream());
    }
}
