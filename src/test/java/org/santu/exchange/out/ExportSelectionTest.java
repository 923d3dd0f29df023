package org.santu.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.access.Caller;
import org.santu.store.Stores;
import org.santu.testing.HttpTest;
import org.santu.testing.MemoryRun;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What was selected leaves, nothing else, and of the public edition nothing of a person: in each format, at once and as a job. */
@HttpTest
class ExportSelectionTest {
    private static final List<String> OF_PERSONS = List.of("13900000001", "书记乙", "县领导甲", "甲某");

    @Autowired
    private Exporter exporter;

    @Autowired
    private ExportKind kind;

    @Autowired
    private Stores stores;

    @TempDir
    private Path folder;

    /** Ids by region code. */
    private final Map<String, String> villages = new HashMap<>();

    @BeforeEach
    void find() throws IOException {
        try (SimpleFeatureIterator found = stores.open(Caller.system())
                .getFeatureSource("village")
                .getFeatures()
                .features()) {
            while (found.hasNext()) {
                var feature = found.next();
                villages.put(
                        (String) feature.getAttribute("region_code"),
                        feature.getID().replaceFirst("village[.]", ""));
            }
        }
        assertThat(villages).hasSizeGreaterThan(3);
    }

    static Stream<String> formats() {
        return ExportFormats.list().stream()
                .filter(ExportFormat::isOneFile)
                .map(ExportFormat::name)
                .filter(name -> !name.equals("dxf"));
    }

    private static ExportOrder order(
            String layer, String format, List<String> ids, String region, String where, boolean publicEdition) {
        return new ExportOrder(layer, format, null, null, region, where, ids, publicEdition, null);
    }

    /** All that is in the file, whatever is packed in it. */
    private String content(ExportOrder order) throws IOException {
        Path file = folder.resolve(order.fileName(ExportFormats.get(order.format())));
        exporter.run(Caller.system(), order, Locale.CHINESE, file, ExportProgress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        List<String> packed = new ArrayList<>();
        for (Path one : Unzipped.flat(file)) {
            // Workbooks may write their characters as numbers.
            packed.add(HtmlUtils.htmlUnescape(new String(Files.readAllBytes(one), StandardCharsets.UTF_8)));
        }
        return String.join("\n", packed);
    }

    private List<String> selected(String... codes) {
        return Stream.of(codes).map(villages::get).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSelectionLeavesAndNothingOfPersonsWithIt(String format) throws IOException {
        List<String> ids = selected(SmallCounty.WEST_VILLAGE, SmallCounty.EAST_VILLAGE);
        assertThat(content(order("village", format, ids, null, null, true)))
                .contains("西村", "东村")
                .doesNotContain("未定位村")
                .doesNotContain(OF_PERSONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "xlsx"})
    void theSameInsideHasThem(String format) throws IOException {
        List<String> ids = selected(SmallCounty.WEST_VILLAGE);
        assertThat(content(order("village", format, ids, null, null, false)))
                .contains(OF_PERSONS)
                .contains("西村")
                .doesNotContain("东村");
    }

    @Test
    void selectionConditionAndRegionHoldTogether() throws Exception {
        List<String> all = List.copyOf(villages.values());
        ExportOrder west = order("village", "csv", all, SmallCounty.WEST, "households > 100", true);
        assertThat(exporter.count(Caller.system(), west, Locale.CHINESE)).isEqualTo(1);
        assertThat(content(west)).contains("西村").doesNotContain("东村", "未定位村").doesNotContain(OF_PERSONS);
        ExportOrder elsewhere =
                order("village", "csv", selected(SmallCounty.EAST_VILLAGE), SmallCounty.WEST, "households > 100", true);
        assertThat(exporter.count(Caller.system(), elsewhere, Locale.CHINESE)).isZero();

        MemoryRun run = MemoryRun.of(Caller.system());
        kind.run(run, west);
        assertThat(new String(run.results().values().iterator().next(), StandardCharsets.UTF_8))
                .isEqualTo(content(west));
    }

    /** An empty list is a selection of nothing, not everything. */
    @Test
    void anEmptySelectionIsNothing() {
        ExportOrder none = order("village", "csv", List.of(), null, null, false);
        assertThat(exporter.count(Caller.system(), none, Locale.CHINESE)).isZero();
    }

    /** Who may not see a value cannot guess it by conditions either. */
    @Test
    void whatTheEditionHidesCannotBeAskedFor() {
        String guess = "first_secretary_phone LIKE '139%' OR first_secretary = '书记乙'";
        ExportOrder inside = order("village", "csv", null, null, guess, false);
        assertThat(exporter.count(Caller.system(), inside, Locale.CHINESE)).isPositive();
        ExportOrder outside = order("village", "csv", null, null, guess, true);
        assertThat(exporter.count(Caller.system(), outside, Locale.CHINESE)).isZero();
    }

    @Test
    void ofAHouseholdNothingButFiguresLeaves() throws IOException {
        List<String> ids = List.of(SmallCounty.WEST_HOUSEHOLD.toString());
        String out = content(order("household", "csv", ids, SmallCounty.WEST, "people > 1", true));
        assertThat(out).contains(ids.get(0)).doesNotContain("测试", "13992119900101", "干部", "139000");
    }
}
