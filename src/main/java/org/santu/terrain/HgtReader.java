package org.santu.terrain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.santu.problem.SantuException;

/**
 * Reads SRTM tiles: one degree square named by its south-west corner ({@code N42E001.hgt}), big-endian 16-bit metres, 1201
 * or 3601 samples along each side that lie on the corners and edges of the square, -32768 for unknown.
 */
final class HgtReader {
    private static final Pattern NAME =
            Pattern.compile("([NS])(\\d{2})([EW])(\\d{3}).*\\.hgt", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_SIDE = 3601;
    private static final int LARGEST_BYTES = LARGEST_SIDE * LARGEST_SIDE * 2;
    private static final int MOST_ENTRIES = 64;

    private HgtReader() {}

    /**
     * @param name that tells the corner
     * @throws SantuException SANTU-TERRAIN-HGT where name or size are not those of a tile
     */
    static ElevationGrid read(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
        int side = (int) Math.round(Math.sqrt(bytes.length / 2.0));
        Matcher corner = NAME.matcher(name);
        if (!corner.matches() || side != 1201 && side != LARGEST_SIDE || bytes.length != side * side * 2) {
            throw new SantuException("SANTU-TERRAIN-HGT", name, bytes.length);
        }
        double south = Integer.parseInt(corner.group(2)) * (corner.group(1).equalsIgnoreCase("N") ? 1 : -1);
        double west = Integer.parseInt(corner.group(4)) * (corner.group(3).equalsIgnoreCase("E") ? 1 : -1);
        var samples = ByteBuffer.wrap(bytes).asShortBuffer();
        float[] metres = new float[side * side];
        for (int i = 0; i < metres.length; i++) {
            short value = samples.get(i);
            metres[i] = value == Short.MIN_VALUE ? Float.NaN : value;
        }
        double step = 1.0 / (side - 1);
        GridFrame frame = new GridFrame(
                side, side, west - step / 2, south + 1 + step / 2, step, step, DefaultGeographicCRS.WGS84);
        return new ElevationGrid(metres, frame);
    }

    /** The first tile in a zip file. @throws SantuException SANTU-TERRAIN-ZIP where there is none */
    static ElevationGrid readZip(String name, InputStream stream) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(stream)) {
            ZipEntry entry = zip.getNextEntry();
            for (int count = 0; entry != null && count < MOST_ENTRIES; count++, entry = zip.getNextEntry()) {
                String plain = entry.getName().replaceFirst(".*[/\\\\]", "");
                if (plain.toLowerCase(Locale.ROOT).endsWith(".hgt")) {
                    return read(plain, zip);
                }
            }
        }
        throw new SantuException("SANTU-TERRAIN-ZIP", name);
    }
}
