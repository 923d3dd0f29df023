package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Role;
import org.santu.catalog.LayerDeclaration;

/** Tiles: all of what is inside, no pixel and no attribute of what is not, and nothing to be learnt from their tags. */
class TilesOfOthersTest {
    private static final int CLOSE = 15;
    /** Where nobody has anything, not even in the neighbouring tiles. */
    private static final Coordinate BARE = new Coordinate(117.5, 38.58);

    private final Wall wall = Wall.get();
    private final String layers =
            wall.catalog().layers().stream().map(LayerDeclaration::name).collect(Collectors.joining(","));

    private Answer tile(Person person, Coordinate place, int zoom, String ending) {
        String[] tile = Values.tile(place, zoom);
        return Siege.send(person, Ask.get("/tiles/" + layers + "/" + tile[0] + "/" + tile[1] + "/" + tile[2] + ending));
    }

    @Test
    void aVectorTileHoldsExactlyWhatIsThereAndInsideTheScope() {
        SoftAssertions softly = new SoftAssertions();
        for (Person person : wall.people()) {
            for (String village : List.of("139941101001", "139941102001", "139951101002")) {
                Coordinate centre = County.cell(village).centre();
                Set<String> found = VectorTile.read(
                                tile(person, centre, CLOSE, ".mvt").body())
                        .stream()
                        .map(feature -> String.valueOf(feature.attributes().get("id")))
                        .collect(Collectors.toCollection(TreeSet::new));
                softly.assertThat(found).as(person + " at " + village).containsAll(ids(person, centre));
                Set<String> seen = wall.things().stream()
                        .filter(thing -> person.scope().contains(thing.region()))
                        .map(thing -> thing.id().toString())
                        .collect(Collectors.toSet());
                softly.assertThat(seen).as(person + " at " + village).containsAll(found);
            }
        }
        softly.assertAll();
    }

    private Set<String> ids(Person person, Coordinate centre) {
        String[] tile = Values.tile(centre, CLOSE);
        double width = 360.0 / (1 << CLOSE);
        double west = Integer.parseInt(tile[1]) * width - 180;
        // A little less than the tile, so that nothing hangs on how its border is rounded.
        Envelope inner = new Envelope(west, west + width, centre.y - width, centre.y + width);
        double side = 1 << CLOSE;
        double north = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * Integer.parseInt(tile[2]) / side))));
        double south = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (Integer.parseInt(tile[2]) + 1) / side))));
        inner = new Envelope(inner.getMinX(), inner.getMaxX(), south, north);
        inner.expandBy(-width / 50);
        Envelope box = inner;
        return wall.things().stream()
                .filter(thing -> person.scope().contains(thing.region()) && thing.geometry() != null)
                .filter(thing -> thing.geometry().intersects(new GeometryFactory().toGeometry(box)))
                .map(thing -> thing.id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noPixelIsDrawnOfWhatOthersHave() throws IOException {
        for (Person person : wall.people()) {
            if ((person.role() == Role.VIEWER || person.role() == Role.EDITOR) && !person.isVisitor()) {
                for (String village : List.of("139941101002", "139941102001", "139951101001")) {
                    BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                            tile(person, County.cell(village).centre(), CLOSE, ".png")
                                    .body()));
                    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                    boolean ink = Arrays.stream(pixels).anyMatch(pixel -> pixel >>> 24 != 0);
                    assertThat(ink)
                            .as(person + " at " + village)
                            .isEqualTo(person.scope().contains(village));
                }
            }
        }
    }

    /** Else tags of deep tiles would tell where the neighbours live, and when something changes there. */
    @Test
    void theTagOfATileTellsNothingOfWhatOthersHave() {
        Person person = wall.person(Role.EDITOR, "139941101");
        for (String ending : List.of(".mvt", ".png")) {
            for (int zoom : new int[] {12, 16, 20}) {
                Answer bare = tile(person, BARE, zoom, ending);
                Answer foreign = tile(person, County.cell("139951101001").centre(), zoom, ending);
                assertThat(foreign.status()).isEqualTo(bare.status()).isEqualTo(200);
                assertThat(foreign.header("etag")).as(ending + " " + zoom).isEqualTo(bare.header("etag"));
                assertThat(foreign.body()).as(ending + " " + zoom).isEqualTo(bare.body());
                assertThat(foreign.headers().map().keySet())
                        .isEqualTo(bare.headers().map().keySet());
            }
        }
    }
}
