package org.santu.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** Looks at answers before they are counted: a server that only says that something went wrong is very fast. */
final class Samples {
    private static final int SIDE = 256;
    private static final int FEWEST_COLOURS = 12;

    private Samples() {}

    /**
     * Keeps an answer for eyes, after checking that it is a picture with a map on it.
     *
     * @throws IOException when it is not
     */
    static void picture(HttpResponse<byte[]> answer, Path file) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.equals("image/png")) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode() + " " + type + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->|<[^>]*>|\\s+", " "));
        }
        Files.write(file, answer.body());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        if (image == null || image.getWidth() != SIDE || image.getHeight() != SIDE || colours(image) < FEWEST_COLOURS) {
            throw new IOException(answer.uri() + " answers a picture without a map; see " + file);
        }
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
