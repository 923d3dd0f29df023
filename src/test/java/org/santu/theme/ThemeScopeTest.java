package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A theme counts only what its reader may see. */
@HttpTest
class ThemeScopeTest {
    private static final Pattern COUNT = Pattern.compile("\\((\\d+)\\)$");
    private static final String TOWNSHIPS = "/api/layers/region/legend?style=theme-poor_people_township";

    @Autowired
    MockMvc http;

    /** The sum of the counts in the legend. */
    private int regions(RequestPostProcessor caller, String address) throws Exception {
        String legend = http.perform(get(address).with(caller))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> titles = JsonPath.read(legend, "$[*].title.en");
        int sum = 0;
        for (String title : titles) {
            Matcher count = COUNT.matcher(title);
            assertThat(count.find()).as(title).isTrue();
            sum += Integer.parseInt(count.group(1));
        }
        return sum;
    }

    @Test
    void anEditorOfOneTownshipSeesItsNumberAlone() throws Exception {
        assertThat(regions(As.admin(), TOWNSHIPS)).isEqualTo(2);
        assertThat(regions(As.westEditor(), TOWNSHIPS)).isEqualTo(1);
        assertThat(regions(As.admin(), TOWNSHIPS + "&region=" + SmallCounty.EAST))
                .isEqualTo(1);
        assertThat(regions(As.westEditor(), TOWNSHIPS + "&region=" + SmallCounty.EAST))
                .isZero();
    }
}
