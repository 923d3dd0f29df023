package org.santu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages, modules and styles ask for is there, comes from this server, and is of a size that people can read. */
class WebAssetsTest {
    private static final Pattern ADDRESS = Pattern.compile("[\"'(](/(?:webjars|css|js|icons)/[\\w./@-]+\\.\\w+)[\"')]");
    private static final Pattern IMPORT = Pattern.compile("from '(\\./[\\w-]+\\.js)'");
    private static final Pattern OTHER_HOST = Pattern.compile("https?://[\\w.{}-]+");
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

    @Test
    void onlyOneModuleTouchesLeaflet() {
        assertThat(WebFiles.listFiles(".js"))
                .filteredOn(module -> WebFiles.readCode(module).contains("L."))
                .filteredOn(module -> Pattern.compile("\\bL\\.")
                        .matcher(WebFiles.readCode(module))
                        .find())
                .containsExactly(WebFiles.FOLDER.resolve("js/map.js"));
    }

    /** Else a slow line would fetch the modules one after the other, as each names the next. */
    @Test
    void thePageNamesAllItsModulesAtOnce() {
        String page = WebFiles.read(WebFiles.FOLDER.resolve("index.html"));
        assertThat(WebFiles.listFiles(".js"))
                .filteredOn(module -> !List.of("main.js", "sign-in.js")
                        .contains(module.getFileName().toString()))
                .allSatisfy(module -> assertThat(page)
                        .contains("<link rel=\"modulepreload\" href=\"/js/" + module.getFileName() + "\">"));
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
