package org.santu.sheet.output;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.santu.sheet.output.PreparedPage.PreparedPattern;
import org.santu.sheet.output.PreparedPage.PreparedPicture;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.PageSize;

/** Finished pages as bytes and back, so that a long print can be broken off and taken up again. */
public final class PageBytes {
    /** Another number for another form: old bytes are then not taken for new ones. */
    public static final int FORM = 1;

    private PageBytes() {}

    public static byte[] write(List<PreparedPage> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(pages.size());
            for (PreparedPage page : pages) {
                write(out, page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param bytes of {@link #write}, by this version of the program */
    public static List<PreparedPage> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORM) {
                throw new IllegalArgumentException("pages of another version");
            }
            int count = in.readInt();
            List<PreparedPage> pages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                pages.add(readPage(in));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, PreparedPage page) throws IOException {
        out.writeDouble(page.size().widthMillimetres());
        out.writeDouble(page.size().heightMillimetres());
        bytes(out, page.content());
        numbers(out, page.fillAlphas());
        numbers(out, page.strokeAlphas());
        out.writeInt(page.pictures().size());
        for (PreparedPicture picture : page.pictures()) {
            out.writeInt(picture.width());
            out.writeInt(picture.height());
            bytes(out, picture.colours());
            out.writeBoolean(picture.jpeg());
            bytes(out, picture.alpha());
        }
        out.writeInt(page.patterns().size());
        for (PreparedPattern pattern : page.patterns()) {
            out.writeDouble(pattern.width());
            out.writeDouble(pattern.height());
            bytes(out, pattern.content());
            double[] matrix = new double[6];
            pattern.placing().getMatrix(matrix);
            for (double value : matrix) {
                out.writeDouble(value);
            }
        }
        numbers(out, page.codePoints());
        out.writeBoolean(page.map() != null);
        if (page.map() != null) {
            write(out, page.map());
        }
    }

    private static PreparedPage readPage(DataInputStream in) throws IOException {
        PageSize size = new PageSize(in.readDouble(), in.readDouble());
        byte[] content = bytes(in);
        Set<Integer> fillAlphas = numbers(in);
        Set<Integer> strokeAlphas = numbers(in);
        List<PreparedPicture> pictures = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            pictures.add(new PreparedPicture(in.readInt(), in.readInt(), bytes(in), in.readBoolean(), bytes(in)));
        }
        List<PreparedPattern> patterns = new ArrayList<>();
        count = in.readInt();
        for (int i = 0; i < count; i++) {
            double width = in.readDouble();
            double height = in.readDouble();
            byte[] cell = bytes(in);
            double[] matrix = new double[6];
            for (int j = 0; j < matrix.length; j++) {
                matrix[j] = in.readDouble();
            }
            patterns.add(new PreparedPattern(width, height, cell, new AffineTransform(matrix)));
        }
        Set<Integer> codePoints = numbers(in);
        GeoFrame map = in.readBoolean() ? readFrame(in) : null;
        return new PreparedPage(size, content, fillAlphas, strokeAlphas, pictures, patterns, codePoints, map);
    }

    private static void write(DataOutputStream out, GeoFrame map) throws IOException {
        Rectangle2D box = map.millimetres();
        Envelope extent = map.extent();
        for (double value : new double[] {
            box.getX(), box.getY(), box.getWidth(), box.getHeight(),
            extent.getMinX(), extent.getMaxX(), extent.getMinY(), extent.getMaxY()
        }) {
            out.writeDouble(value);
        }
        out.writeInt(map.epsg());
        out.writeDouble(map.scaleDenominator());
        for (double[] corner : map.corners()) {
            out.writeDouble(corner[0]);
            out.writeDouble(corner[1]);
        }
    }

    private static GeoFrame readFrame(DataInputStream in) throws IOException {
        Rectangle2D box = new Rectangle2D.Double(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        Envelope extent = new Envelope(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        int epsg = in.readInt();
        double scale = in.readDouble();
        double[][] corners = new double[4][];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new double[] {in.readDouble(), in.readDouble()};
        }
        return new GeoFrame(box, extent, epsg, scale, corners);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static void numbers(DataOutputStream out, Set<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static Set<Integer> numbers(DataInputStream in) throws IOException {
        TreeSet<Integer> numbers = new TreeSet<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }
}
