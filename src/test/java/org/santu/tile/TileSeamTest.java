package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.visitor.DuplicatingStyleVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.render.MapLayer;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;
import org.santu.render.PlannedLabels;
import org.santu.testing.RunningSantu;
import org.santu.theme.StyleBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody sees where one tile ends and the next begins. Tiles are chosen at random, the same ones each time. */
class TileSeamTest {
    private static final String LAYERS =
            "protected_land,region,road,pv_station,relocation_site,relocation_candidate,project,facility,household,village";
    /** A difference of a channel that nobody sees: numbers are cut at other places. */
    private static final int TOLERANCE = 8;

    private static final int MOST_DIFFERENT_PIXELS = 12;
    private static final int BLOCK = 4;
    private static final double NEAR_PIXELS = 90;

    private final RunningSantu santu = RunningSantu.withDemo();
    private final TileSet layers = TileSet.parse(santu.bean(Catalog.class), LAYERS);

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14, 15, 16, 17})
    void aTileDrawnAloneIsItsPartOfTheBlock(int zoom) throws IOException {
        Random random = new Random(zoom);
        for (TileAddress corner : blocks(zoom, 2, random)) {
            TileFormat format = random.nextInt(3) == 0 ? TileFormat.PICTURE_2X : TileFormat.PICTURE;
            TileAddress one = in(corner, random.nextInt(BLOCK), random.nextInt(BLOCK));
            TileAddress other = in(corner, random.nextInt(BLOCK), random.nextInt(BLOCK));
            BufferedImage alone = picture(pictures(), format, one);
            PictureTiles window = pictures();
            for (int i = 0; i < 3; i++) {
                picture(window, format, other);
            }
            BufferedImage cut = picture(window, format, one);
            assertThat(countDifferent(alone, cut)).as(one + " " + format).isLessThan(MOST_DIFFERENT_PIXELS);
        }
    }

    /** Frames that lie side by side plan without knowing of each other. */
    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 17})
    void noNameStandsOnBothSidesOfABorderOfBlocks(int zoom) {
        record Name(TileAddress block, String text, Rectangle2D box) {}
        List<Name> all = new ArrayList<>();
        for (TileAddress corner : blocks(zoom, 3, new Random(zoom))) {
            for (int i = 0; i < 4; i++) {
                TileAddress block = in(corner, BLOCK * (i % 2), BLOCK * (i / 2));
                for (PlannedLabels.Name name : plan(read(block, false), block).names()) {
                    Rectangle2D box = name.box();
                    double x = box.getX() + block.x() * 256.0;
                    double y = box.getY() + block.y() * 256.0;
                    Rectangle2D placed = new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
                    all.add(new Name(block, name.text(), placed));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(20);
        for (Name name : all) {
            Rectangle2D around = new Rectangle2D.Double(
                    name.box.getX() - NEAR_PIXELS,
                    name.box.getY() - NEAR_PIXELS,
                    name.box.getWidth() + 2 * NEAR_PIXELS,
                    name.box.getHeight() + 2 * NEAR_PIXELS);
            assertThat(all)
                    .filteredOn(other -> !other.block.equals(name.block) && other.text.equals(name.text))
                    .as(name.toString())
                    .noneMatch(other -> around.intersects(other.box));
        }
    }

    /** Letters and halos end before the edge of their block; inside the block they go on in the next tile, see above. */
    @ParameterizedTest
    @ValueSource(ints = {11, 13, 14, 16})
    void noLetterIsCutAtTheEdgeOfABlock(int zoom) {
        for (TileAddress block : blocks(zoom, 3, new Random(zoom + 100))) {
            BufferedImage image = new BufferedImage(BLOCK * 256, BLOCK * 256, BufferedImage.TYPE_INT_ARGB);
            draw(read(block, true), block, image);
            int painted = 0;
            for (int i = 0; i < image.getWidth(); i++) {
                int last = image.getWidth() - 1;
                painted |= image.getRGB(i, 0) | image.getRGB(i, last) | image.getRGB(0, i) | image.getRGB(last, i);
            }
            assertThat(painted >>> 24).as(block.toString()).isZero();
        }
    }

    /** Blocks in which somebody lives, by their first tile. */
    private Set<TileAddress> blocks(int zoom, int count, Random random) {
        List<double[]> villages = santu.bean(JdbcClient.class)
                .sql("select ST_X(geom_3857), ST_Y(geom_3857) from layer.village order by region_code")
                .query((row, number) -> new double[] {row.getDouble(1), row.getDouble(2)})
                .list();
        double side = 2 * MapView.WEB_MERCATOR_HALF / (1L << zoom);
        Set<TileAddress> blocks = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            double[] village = villages.get(random.nextInt(villages.size()));
            int x = (int) ((village[0] + MapView.WEB_MERCATOR_HALF) / side) / BLOCK * BLOCK;
            int y = (int) ((MapView.WEB_MERCATOR_HALF - village[1]) / side) / BLOCK * BLOCK;
            blocks.add(new TileAddress(zoom, x, y));
        }
        return blocks;
    }

    private static TileAddress in(TileAddress corner, int columns, int rows) {
        return new TileAddress(corner.zoom(), corner.x() + columns, corner.y() + rows);
    }

    /** Without anything that was drawn before. */
    private PictureTiles pictures() {
        return new PictureTiles(
                santu.bean(TileFeatures.class), santu.bean(StyleBook.class), santu.bean(PictureWork.class));
    }

    private BufferedImage picture(PictureTiles tiles, TileFormat format, TileAddress address) throws IOException {
        TileService.Version version = new TileService.Version(format, layers.keys(), Scope.everything(), 1, 1, null);
        Tile tile = tiles.make(layers.choices(), Caller.system(), version, address);
        return ImageIO.read(new ByteArrayInputStream(tile.bytes()));
    }

    private static MapView view(TileAddress block) {
        return MapView.block(TileFeatures.WEB_MERCATOR, block.zoom(), block.x(), block.y(), BLOCK, 256, 1);
    }

    private List<MapLayer> read(TileAddress block, boolean labelsOnly) {
        MapView view = view(block);
        TileReading reading = new TileReading(view, 32, true);
        for (LayerChoice choice : layers.choices()) {
            santu.bean(StyleBook.class)
                    .findStyle(choice.layer().name(), choice.style(), Scope.everything())
                    .filter(style -> style.drawsAt(view.scaleDenominator()))
                    .ifPresent(
                            style -> reading.add(choice.layer(), labelsOnly ? labels(style.style()) : style.style()));
        }
        return santu.bean(TileFeatures.class).read(reading, Caller.system(), null);
    }

    private static Style labels(Style style) {
        DuplicatingStyleVisitor copy = new DuplicatingStyleVisitor();
        style.accept(copy);
        Style copied = (Style) copy.getCopy();
        copied.featureTypeStyles()
                .forEach(group -> group.rules()
                        .forEach(rule -> rule.symbolizers().removeIf(symbol -> !(symbol instanceof TextSymbolizer))));
        return copied;
    }

    private static PlannedLabels plan(List<MapLayer> layers, TileAddress block) {
        return draw(layers, block, new BufferedImage(BLOCK * 256, BLOCK * 256, BufferedImage.TYPE_INT_ARGB));
    }

    private static PlannedLabels draw(List<MapLayer> layers, TileAddress block, BufferedImage image) {
        PlannedLabels[] planned = new PlannedLabels[1];
        Graphics2D graphics = image.createGraphics();
        MapRenderer.render(graphics, view(block), layers, null, plan -> planned[0] = plan);
        graphics.dispose();
        return planned[0];
    }

    private static int countDifferent(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                int p = one.getRGB(x, y);
                int q = other.getRGB(x, y);
                // colours behind nothing are no colours
                boolean seen = (p >>> 24 | q >>> 24) != 0;
                for (int shift = 0; seen && p != q && shift < 32; shift += 8) {
                    if (Math.abs((p >> shift & 255) - (q >> shift & 255)) > TOLERANCE) {
                        different++;
                        break;
                    }
                }
            }
        }
        return different;
    }
}
