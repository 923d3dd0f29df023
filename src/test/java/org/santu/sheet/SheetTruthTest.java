package org.santu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.crs.CoordinateSystems;
import org.santu.sheet.furniture.Ticks;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.testing.RunningSantu;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sheet of the demo county says is true: compared with the database and with mathematics, on the written file. */
class SheetTruthTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final RunningSantu santu = RunningSantu.withDemo();
    private final SheetMaker maker = santu.bean(SheetMaker.class);
    private final JdbcClient database = santu.bean(JdbcClient.class);

    private List<String> villages(int every) {
        return database
                .sql("select region_code from layer.region where level = 'village' order by region_code")
                .query(String.class)
                .list()
                .stream()
                .filter(code -> Math.floorMod(code.hashCode(), every) == 0)
                .toList();
    }

    private Sheet make(SheetRequest request) {
        return maker.make(Caller.system(), request);
    }

    private static byte[] pdf(SheetRequest request, Sheet sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SheetPrinter.writePdf(request, sheet, bytes);
        return bytes.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "campaign", "projects", "causes", "resources"})
    void every_village_gets_a_map_that_shows_it_and_says_what_the_database_says(String template) throws IOException {
        for (String code : villages(40)) {
            SheetRequest request = SheetRequest.of(template, code, DAY);
            Sheet sheet = make(request);
            byte[] pdf = pdf(request, sheet);
            String text = text(pdf);
            String name = database.sql("select name from layer.region where region_code = :code")
                    .param("code", code)
                    .query(String.class)
                    .single();
            assertThat(text)
                    .contains(
                            name,
                            code,
                            "图例",
                            "数据截至",
                            "制图单位",
                            "责任人",
                            "审图号",
                            "EPSG:" + sheet.map().epsg());
            assertThat(sheet.legend().titles()).isNotEmpty().doesNotHaveDuplicates();
            sheet.legend().titles().forEach(line -> assertThat(text).contains(line.replace(" ", "")));
            assertThat(sheet.warnings()).extracting(SheetWarning::code).doesNotContain("SANTU-SHEET-EMPTY-MAP");
            assertThat(colours(sheet, code)).as("colours on the map of " + code).isGreaterThan(30);
            assertThat(pdf.length / sheet.pages().size()).isLessThan(350_000);
        }
    }

    /** A village whose map came out blank would have a handful of colours. */
    private static int colours(Sheet sheet, String code) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        SheetPrinter.writePng(sheet, 0, 50, png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        double perMillimetre = 50 / 25.4;
        var box = sheet.map().millimetres();
        Set<Integer> colours = new HashSet<>();
        for (double x = box.getMinX(); x < box.getMaxX(); x += 1) {
            for (double y = box.getMinY(); y < box.getMaxY(); y += 1) {
                colours.add(image.getRGB((int) (x * perMillimetre), (int) (y * perMillimetre)) & Color.WHITE.getRGB());
            }
        }
        return colours.size();
    }

    @Test
    void the_whole_village_lies_on_the_map_at_a_scale_that_is_right_on_the_ground() {
        for (String code : villages(24)) {
            Sheet sheet = make(SheetRequest.of("status", code, DAY));
            double[] extent = database.sql("select st_xmin(g), st_ymin(g), st_xmax(g), st_ymax(g) from (select"
                            + " st_extent(st_transform(geom, :epsg)) g from layer.region where region_code = :code) e")
                    .param("epsg", sheet.map().epsg())
                    .param("code", code)
                    .query((row, number) ->
                            new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)})
                    .single();
            assertThat(sheet.map().extent().contains(new Envelope(extent[0], extent[2], extent[1], extent[3])))
                    .isTrue();
            // The length of the lower side of the map on the ellipsoid against its length on paper.
            double ground = database.sql("select st_distance(st_setsrid(st_point(:a, :b), 4490)::geography,"
                            + " st_setsrid(st_point(:c, :d), 4490)::geography)")
                    .param("a", sheet.map().corners()[0][0])
                    .param("b", sheet.map().corners()[0][1])
                    .param("c", sheet.map().corners()[3][0])
                    .param("d", sheet.map().corners()[3][1])
                    .query(Double.class)
                    .single();
            double paper = ground / sheet.map().scaleDenominator() * 1000;
            assertThat(paper).isCloseTo(sheet.map().millimetres().getWidth(), within(0.1));
        }
    }

    @Test
    void the_figures_of_the_grid_are_transformed_coordinates() throws Exception {
        Sheet sheet = make(SheetRequest.of("status", villages(16).get(0), DAY));
        Envelope extent = sheet.map().extent();
        Ticks ticks = Ticks.of(
                extent,
                extent.getWidth() / 5,
                CoordinateSystems.toZone(sheet.map().epsg()));
        assertThat(ticks.metres()).hasSizeGreaterThan(4);
        assertThat(ticks.degrees()).hasSizeGreaterThan(2);
        for (Ticks.Tick tick : ticks.degrees()) {
            boolean top = tick.side() == Ticks.Side.TOP;
            double[] place = database.sql(
                            "select st_x(p), st_y(p) from (select st_transform(st_setsrid(st_point(:x, :y),"
                                    + " :epsg), 4490) p) t")
                    .param("x", top ? tick.at() : extent.getMaxX())
                    .param("y", top ? extent.getMaxY() : tick.at())
                    .param("epsg", sheet.map().epsg())
                    .query((row, number) -> new double[] {row.getDouble(1), row.getDouble(2)})
                    .single();
            // A tenth of a metre on the ground.
            assertThat(place[top ? 0 : 1]).isCloseTo(tick.value(), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A3", "A2", "A0", "1200x900"})
    void pages_have_the_size_that_was_asked_for(String paper) throws IOException {
        PageSize size = PageSize.read(paper);
        SheetRequest request =
                SheetRequest.of("causes", villages(16).get(0), DAY).withPaper(size, Orientation.LANDSCAPE);
        try (PDDocument document = Loader.loadPDF(pdf(request, make(request)))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() / 72 * 25.4)
                        .isCloseTo(size.landscape().widthMillimetres(), within(0.1));
                assertThat(page.getMediaBox().getHeight() / 72 * 25.4)
                        .isCloseTo(size.landscape().heightMillimetres(), within(0.1));
            }
        }
    }

    @Test
    void what_has_a_page_of_its_own_on_small_paper_stands_beside_the_map_where_there_is_room() throws IOException {
        String code = villages(16).get(0);
        Sheet small = make(SheetRequest.of("projects", code, DAY).withPaper(PageSize.read("A4"), Orientation.PORTRAIT));
        SheetRequest wall = SheetRequest.of("projects", code, DAY).withPaper(PageSize.read("A0"), Orientation.PORTRAIT);
        Sheet large = make(wall);
        assertThat(small.pages()).hasSizeGreaterThan(1);
        assertThat(large.pages()).hasSize(1);
        assertThat(text(pdf(wall, large))).contains("分类别资金");
    }

    @Test
    void long_tables_go_on_and_no_household_is_lost() throws IOException {
        String code = database.sql("select region_code from layer.household where attribute is not null"
                        + " group by 1 order by count(*) desc, 1 limit 1")
                .query(String.class)
                .single();
        SheetRequest request = SheetRequest.of("campaign", code, DAY);
        Sheet sheet = make(request);
        assertThat(sheet.pages()).hasSizeGreaterThan(1);
        String text = text(pdf(request, sheet));
        List<String> heads = database.sql(
                        "select distinct name from layer.household where region_code = :code and attribute is not null")
                .param("code", code)
                .query(String.class)
                .list();
        assertThat(heads).hasSizeGreaterThan(150);
        assertThat(heads).allSatisfy(head -> assertThat(text).contains(head));
    }

    @Test
    void the_public_edition_names_nobody() throws IOException {
        String code = villages(16).get(1);
        List<String> secrets = database.sql("select name from layer.household where region_code = :code"
                        + " union select helper from layer.household where region_code = :code and helper is not null"
                        + " union select helper_phone from layer.household where region_code = :code and helper_phone is not null"
                        + " union select name from layer.facility where kind in ('transformer', 'substation')")
                .param("code", code)
                .query(String.class)
                .list();
        for (String template : List.of("status", "campaign", "projects", "causes", "resources")) {
            SheetRequest request = SheetRequest.of(template, code, DAY).withPublicEdition(true);
            String text = text(pdf(request, make(request)));
            assertThat(text).contains("公开版");
            assertThat(secrets).noneMatch(text::contains);
        }
    }

    @Test
    void a_qr_code_that_leads_to_this_machine_only_is_told() {
        SheetRequest request = SheetRequest.of("status", villages(24).get(0), DAY);
        assertThat(make(request).warnings()).extracting(SheetWarning::code).contains("SANTU-SHEET-ADDRESS");
        assertThat(make(request.withNumber(2, 9)).warnings())
                .extracting(SheetWarning::code)
                .doesNotContain("SANTU-SHEET-ADDRESS");
    }

    @Test
    void a_rare_character_that_becomes_a_box_is_told() {
        SheetRequest request = SheetRequest.of("status", villages(24).get(0), DAY);
        assertThat(make(request).warnings()).extracting(SheetWarning::code).doesNotContain("SANTU-SHEET-CHARACTERS");
        assertThat(make(request.withTexts(Map.of("title", "\uD840\uDD64村"))).warnings())
                .anySatisfy(warning -> {
                    assertThat(warning.code()).isEqualTo("SANTU-SHEET-CHARACTERS");
                    assertThat(warning.text(Locale.ENGLISH)).contains("□村");
                });
    }

    @Test
    void the_public_edition_does_not_call_every_household_without_a_helper() throws IOException {
        String code = villages(24).get(0);
        SheetRequest request = SheetRequest.of("campaign", code, DAY);
        assertThat(text(pdf(request, make(request)))).contains("无包保干部的户", "无第一书记的村", "应帮扶户");
        SheetRequest open = request.withPublicEdition(true);
        assertThat(text(pdf(open, make(open)))).contains("应帮扶户").doesNotContain("无包保干部的户", "无第一书记的村");
    }

    @Test
    void the_legend_names_the_kinds_of_households_that_live_there_and_no_others() {
        List<String> all = List.of("一般贫困户", "低保户", "五保户", "低保贫困户", "非贫困户");
        for (String code : villages(24)) {
            Set<String> there = new HashSet<>(database.sql(
                            "select distinct case attribute when 'general' then '一般贫困户' when 'minimum_living' then '低保户'"
                                    + " when 'five_guarantees' then '五保户' when 'minimum_living_poor' then '低保贫困户'"
                                    + " else '非贫困户' end from layer.household where region_code = :code and geom is not null")
                    .param("code", code)
                    .query(String.class)
                    .list());
            assertThat(make(SheetRequest.of("status", code, DAY)).legend().titles().stream()
                            .filter(all::contains))
                    .as("legend of " + code)
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void the_same_request_gives_the_same_bytes() throws IOException {
        SheetRequest request =
                SheetRequest.of("projects", villages(16).get(2), DAY).withLocale(Locale.ENGLISH);
        assertThat(pdf(request, make(request))).isEqualTo(pdf(request, make(request)));
    }
}
