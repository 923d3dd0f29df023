package org.santu.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.render.Golden;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.SheetFonts;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.store.BulkLoader;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sheets look as they did: what stands around the map strictly, the map loosely, since it has golden pictures of its own. Letters
 * are outlines of one font and do not depend on the machine; where that font is missing, nothing is compared. {@link Golden} says
 * how new pictures are accepted.
 */
@HttpTest
class GoldenSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int DPI = 40;
    private static final double SHARE = 0.006;
    private static final double SHARE_OF_MAP = 0.08;

    @Autowired
    private SheetMaker maker;

    private GoldenVillage village;

    @BeforeEach
    void build(@Autowired BulkLoader loader, @Autowired Catalog catalog, @Autowired JdbcClient database) {
        village = new GoldenVillage(loader, catalog, database);
        village.build();
    }

    @AfterEach
    void remove() {
        village.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "status, A3, LANDSCAPE, zh",
        "status, A4, PORTRAIT, en",
        "campaign, A3, LANDSCAPE, en",
        "campaign, A4, LANDSCAPE, zh",
        "projects, A3, PORTRAIT, zh",
        "projects, A4, LANDSCAPE, en",
        "causes, A3, LANDSCAPE, zh",
        "causes, A4, PORTRAIT, en",
        "resources, A3, LANDSCAPE, en",
        "resources, A4, LANDSCAPE, zh",
    })
    void sheetsLookAsTheyDid(String template, String paper, Orientation way, String language) throws IOException {
        Assumptions.assumeTrue(
                SheetFonts.screenFont().getFamily(Locale.ENGLISH).equals("WenQuanYi Micro Hei"),
                "WenQuanYi Micro Hei is not installed");
        Sheet sheet = maker.make(
                Caller.system(),
                SheetRequest.of(template, GoldenVillage.CODE, DAY)
                        .withPaper(PageSize.read(paper), way)
                        .withLocale(Locale.forLanguageTag(language)));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        SheetPrinter.writePng(sheet, 0, DPI, png);
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        Rectangle map = pixels(sheet.map().millimetres());
        String name = "sheets/" + template + "-" + paper + "-" + language;
        Golden.compare(name + "-map", half(page.getSubimage(map.x, map.y, map.width, map.height)), SHARE_OF_MAP);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fill(map);
        graphics.dispose();
        Golden.compare(name, page, SHARE);
    }

    private static BufferedImage half(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }

    private static Rectangle pixels(Rectangle2D millimetres) {
        double perMillimetre = DPI / 25.4;
        int x = (int) Math.ceil(millimetres.getMinX() * perMillimetre);
        int y = (int) Math.ceil(millimetres.getMinY() * perMillimetre);
        return new Rectangle(
                x,
                y,
                (int) (millimetres.getMaxX() * perMillimetre) - x,
                (int) (millimetres.getMaxY() * perMillimetre) - y);
    }
}
