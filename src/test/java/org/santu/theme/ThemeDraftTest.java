package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.catalog.CatalogFile;
import org.santu.problem.SantuException;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.TestStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A thematic map is tried out before anybody declares it. */
@HttpTest
class ThemeDraftTest {
    private static final String TOTAL = "/api/themes/draft?value=sum household.people by township&kind=%s&ramp=blue";

    @Autowired
    MockMvc http;

    private String text(RequestPostProcessor caller, String address, Object... values) throws Exception {
        return http.perform(get(address, values).with(caller))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"classes", "symbols", "dots"})
    void whatIsTriedOutIsDrawnWithALegend(String kind) throws Exception {
        String draft = text(As.admin(), TOTAL.formatted(kind));
        String style = JsonPath.read(draft, "$.style");
        assertThat(JsonPath.<String>read(draft, "$.label.zh")).endsWith("合计（乡镇）");
        assertThat(JsonPath.<String>read(draft, "$.label.en"))
                .startsWith("Total ")
                .endsWith(" by township");
        String legend = text(As.admin(), "/api/layers/region/legend?style={style}", style);
        assertThat(JsonPath.<List<String>>read(legend, "$[*].title.en")).isNotEmpty();
        byte[] tile = http.perform(
                        get("/tiles/region:{style}/8/210/98.png", style).with(As.admin()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(tile).isNotEmpty();
    }

    @Test
    void aColleagueWhoIsSentTheAddressSeesTheSameMap() throws Exception {
        String draft = text(As.admin(), TOTAL.formatted("symbols"));
        assertThat(text(As.viewer(), "/api/themes/{name}", JsonPath.<String>read(draft, "$.name")))
                .isEqualTo(draft);
    }

    @Test
    void theLegendOfAnotherCountsOnlyWhatTheyMaySee() throws Exception {
        String style = JsonPath.read(text(As.admin(), TOTAL.formatted("classes")), "$.style");
        String legend = "/api/layers/region/legend?style={style}";
        List<String> all = JsonPath.read(text(As.admin(), legend, style), "$[*].title.en");
        List<String> west = JsonPath.read(text(As.westEditor(), legend, style), "$[*].title.en");
        assertThat(west).isNotEqualTo(all);
    }

    @Test
    void theLineThatIsShownMakesTheSameThemeInAFile() {
        ThemeDraft draft = ThemeDraft.of(
                Map.of("value", "sum project.investment_yuan / km2 by township", "zh", "投资, 每 km²: \"甲\"", "en", "A"),
                TestStore.shippedCatalog());
        Themes themes = ThemeReader.read(
                TestStore.shippedCatalog(),
                List.of(new CatalogFile("own.yaml", "themes:\n  " + draft.declaration() + "\n")));
        Theme declared = themes.list().get(0);
        assertThat(declared.label().zh()).isEqualTo("投资, 每 km²: \"甲\"");
        assertThat(declared.named(draft.name())).isEqualTo(draft.read(TestStore.shippedCatalog()));
    }

    @Test
    void everyMistakeIsToldInWords() throws Exception {
        http.perform(get("/api/themes/draft?value=sum household.wealth by village&kind=pie&ramp=pink")
                        .with(As.admin())
                        .header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-THEME-DRAFT"))
                .andExpect(jsonPath("$.detail").value(containsString("has no attribute wealth")))
                .andExpect(jsonPath("$.detail").value(containsString("kind must be one of")));
        http.perform(get("/tiles/region:theme-draft-%%%/8/210/98.png".replace("%%%", "eHg"))
                        .with(As.admin()))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/themes/nothing").with(As.admin())).andExpect(status().isNotFound());
        http.perform(get("/api/themes/ramps").with(As.viewer())).andExpect(jsonPath("$", hasSize(6)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"value: village}, {theme: b, zh: b, en: b, value: village.population", "value: x}]\\nother: [{a: b"
            })
    void nothingIsSmuggledInWithALine(String line) {
        String whole = "zh: 甲, en: A, kind: heat, " + line.replace("\\n", "\n");
        assertThatThrownBy(() -> ThemeDraft.parse(new ThemeDraft(whole).name()).read(TestStore.shippedCatalog()))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.code()).isEqualTo("SANTU-THEME-DRAFT"));
    }
}
