package org.santu.sheet.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.santu.sheet.output.PreparedPage.PreparedPattern;
import org.santu.sheet.output.PreparedPage.PreparedPicture;

/** Makes the dictionary of what a page uses: font, opacities, pictures and patterns. */
final class PdfResources {
    private PdfResources() {}

    static COSDictionary of(PDDocument document, PreparedPage page, COSDictionary font) throws IOException {
        COSDictionary resources = new COSDictionary();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F", font);
        resources.setItem(COSName.FONT, fonts);
        COSDictionary states = new COSDictionary();
        page.fillAlphas().forEach(alpha -> states.setItem("a" + alpha, opacity(COSName.CA_NS, alpha)));
        page.strokeAlphas().forEach(alpha -> states.setItem("s" + alpha, opacity(COSName.CA, alpha)));
        resources.setItem(COSName.EXT_G_STATE, states);
        if (!page.pictures().isEmpty()) {
            COSDictionary pictures = new COSDictionary();
            for (int i = 0; i < page.pictures().size(); i++) {
                pictures.setItem("I" + i, picture(document, page.pictures().get(i)));
            }
            resources.setItem(COSName.XOBJECT, pictures);
        }
        if (!page.patterns().isEmpty()) {
            COSDictionary patterns = new COSDictionary();
            for (int i = 0; i < page.patterns().size(); i++) {
                patterns.setItem("P" + i, pattern(document, page.patterns().get(i), fonts, states));
            }
            resources.setItem(COSName.PATTERN, patterns);
        }
        return resources;
    }

    private static COSDictionary opacity(COSName name, int alpha) {
        COSDictionary state = new COSDictionary();
        state.setItem(name, new COSFloat(Math.round(alpha / 255.0 * 1000) / 1000f));
        return state;
    }

    private static COSStream picture(PDDocument document, PreparedPicture picture) throws IOException {
        COSStream stream =
                stream(document, picture.colours(), picture.jpeg() ? COSName.DCT_DECODE : COSName.FLATE_DECODE);
        describe(stream, picture, COSName.DEVICERGB);
        if (picture.alpha() != null) {
            COSStream mask = stream(document, picture.alpha(), COSName.FLATE_DECODE);
            describe(mask, picture, COSName.DEVICEGRAY);
            stream.setItem(COSName.SMASK, mask);
        }
        return stream;
    }

    private static void describe(COSStream stream, PreparedPicture picture, COSName colours) {
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, picture.width());
        stream.setInt(COSName.HEIGHT, picture.height());
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, colours);
        stream.setItem(COSName.INTERPOLATE, COSBoolean.TRUE);
    }

    private static COSStream pattern(
            PDDocument document, PreparedPattern pattern, COSDictionary fonts, COSDictionary states)
            throws IOException {
        COSStream stream = stream(document, pattern.content(), COSName.FLATE_DECODE);
        stream.setItem(COSName.TYPE, COSName.PATTERN);
        stream.setInt("PatternType", 1);
        stream.setInt("PaintType", 1);
        stream.setInt("TilingType", 1);
        stream.setItem("BBox", numbers(0, 0, pattern.width(), pattern.height()));
        stream.setItem("XStep", new COSFloat((float) pattern.width()));
        stream.setItem("YStep", new COSFloat((float) pattern.height()));
        double[] matrix = new double[6];
        pattern.placing().getMatrix(matrix);
        stream.setItem(COSName.MATRIX, numbers(matrix));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.EXT_G_STATE, states);
        stream.setItem(COSName.RESOURCES, resources);
        return stream;
    }

    /** Bytes that are packed already. */
    static COSStream stream(PDDocument document, byte[] bytes, COSName filter) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, filter);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        return stream;
    }

    static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            if (value == Math.rint(value)) {
                array.add(COSInteger.get((long) value));
            } else {
                array.add(new COSFloat((float) value));
            }
        }
        return array;
    }

    static COSArray array(List<? extends COSDictionary> items) {
        COSArray array = new COSArray();
        items.forEach(array::add);
        return array;
    }
}
