package org.santu.ogc.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.santu.problem.SantuException;
import org.santu.problem.http.ProblemBody;
import org.santu.render.Fonts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Tells a client of a problem as its version wants it.
 *
 * <p>What the client did wrong is answered with status 200, since many clients do not read the report of another; only when
 * the server is busy, slow or broken the status says so too, so that it may be asked again.
 */
final class ExceptionWriter {
    private static final String OGC = "http://www.opengis.net/ogc";
    private static final int SMALLEST = 16;
    private static final int LARGEST = 2048;
    private static final String RETRY_SECONDS = "2";

    private ExceptionWriter() {}

    static ResponseEntity<byte[]> answer(
            SantuException problem, WmsParameters parameters, WmsVersion version, Locale locale) {
        int status = ProblemBody.of(locale, problem.code(), problem.args()).getStatus();
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        headers.setContentLanguage(locale);
        if (status == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        ExceptionFormat format = ExceptionFormat.of(parameters);
        if (status < 500 && format != ExceptionFormat.XML && isMap(parameters)) {
            return picture(problem, parameters, format, locale, headers);
        }
        return ResponseEntity.status(status < 500 ? 200 : status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, version.exceptionType() + ";charset=UTF-8")
                .body(report(problem, version, locale).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isMap(WmsParameters parameters) {
        return parameters.find("REQUEST").orElse("").equalsIgnoreCase("GetMap");
    }

    static String report(SantuException problem, WmsVersion version, Locale locale) {
        WmsException known = problem instanceof WmsException wms ? wms : null;
        String code = known == null || known.serviceCode() == null
                ? null
                : known.serviceCode().in(version).orElse(null);
        String text = problem.code() + ": " + problem.text(locale);
        Xml xml = new Xml();
        if (version == WmsVersion.V1_3_0) {
            xml.open(
                    "ServiceExceptionReport",
                    "version",
                    version.number(),
                    "xmlns",
                    OGC,
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    OGC + " http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
            xml.leaf("ServiceException", text, "code", code, "locator", known == null ? null : known.parameter());
        } else {
            xml.doctype("ServiceExceptionReport", "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd");
            xml.open("ServiceExceptionReport", "version", version.number());
            xml.leaf("ServiceException", text, "code", code);
        }
        return xml.close().toString();
    }

    private static ResponseEntity<byte[]> picture(
            SantuException problem,
            WmsParameters parameters,
            ExceptionFormat format,
            Locale locale,
            HttpHeaders headers) {
        MapFormat wanted = parameters
                .find("FORMAT")
                .flatMap(MapFormat::find)
                .filter(known -> known != MapFormat.PDF)
                .orElse(MapFormat.PNG);
        boolean transparent = wanted != MapFormat.JPEG
                && parameters.find("TRANSPARENT").orElse("").equalsIgnoreCase("TRUE");
        BufferedImage image = ImageBytes.blank(
                side(parameters, "WIDTH"), side(parameters, "HEIGHT"), transparent ? null : Color.WHITE);
        if (format == ExceptionFormat.INIMAGE) {
            write(image, problem.code() + ": " + problem.text(locale));
        }
        return ResponseEntity.ok()
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .body(ImageBytes.of(image, wanted));
    }

    private static int side(WmsParameters parameters, String name) {
        try {
            return Math.max(
                    SMALLEST,
                    Math.min(LARGEST, Integer.parseInt(parameters.find(name).orElse("400"))));
        } catch (NumberFormatException e) {
            return SMALLEST;
        }
    }

    private static void write(BufferedImage image, String text) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(Fonts.find(List.of(), Font.PLAIN, 13));
        graphics.setColor(new Color(0xB00020));
        StringBuilder line = new StringBuilder();
        int y = 18;
        for (int letter : text.codePoints().toArray()) {
            String longer = line.toString() + Character.toString(letter);
            if (graphics.getFontMetrics().stringWidth(longer) > image.getWidth() - 12) {
                graphics.drawString(line.toString(), 6, y);
                line.setLength(0);
                y += 18;
            }
            line.appendCodePoint(letter);
        }
        graphics.drawString(line.toString(), 6, y);
        graphics.dispose();
    }
}
