package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Asks the service and reads its answers. */
record WmsClient(MockMvc http, RequestPostProcessor caller) {

    /** @param query {@code name=value&...}, not yet encoded; neither & nor = in values */
    MockHttpServletResponse ask(String query) throws Exception {
        MockHttpServletRequestBuilder request = get("/wms").with(caller).header("Accept-Language", "en");
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            request.param(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return http.perform(request).andReturn().getResponse();
    }

    /** With one more parameter, whatever is in it. */
    MockHttpServletResponse ask(String query, String name, String value) throws Exception {
        MockHttpServletRequestBuilder request = get("/wms").with(caller).header("Accept-Language", "en");
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            request.param(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return http.perform(request.param(name, value)).andReturn().getResponse();
    }

    BufferedImage picture(String query) throws Exception {
        return picture(ask(query));
    }

    static BufferedImage picture(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getContentType()).as(text(answer)).startsWith("image/");
        return ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Parsed without fetching what the document names. */
    static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(text)));
    }

    /** How many pixels are not fully transparent. */
    static int ink(BufferedImage image) {
        int pixels = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels += image.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        return pixels;
    }
}
