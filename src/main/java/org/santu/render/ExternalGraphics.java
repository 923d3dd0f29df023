package org.santu.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.santu.problem.SantuException;

/**
 * Pictures that styles refer to. Only files of the {@code styles/} folder are read, by a relative name without {@code ..}: no
 * address is ever fetched.
 */
final class ExternalGraphics {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+){0,3}\\.(?:svg|png)");
    private static final Cache<String, Optional<Picture>> PICTURES =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(500).build();

    private ExternalGraphics() {}

    /** A picture that can be drawn at any size. */
    interface Picture {
        double width();

        double height();

        void draw(Graphics2D graphics, Box box, double pixelRatio);
    }

    /** Under this name an external graphic carries the picture that was found when its style was read. */
    static final String PICTURE = "picture";

    /** A picture beside the style, else one that ships; see {@link StyleLibrary.Files}. */
    static Optional<Picture> find(String href, StyleLibrary.Files files) {
        if (href == null || !NAME.matcher(href).matches()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> content = files.find(href);
            return content.isPresent() ? read(href, new ByteArrayInputStream(content.get())) : find(href);
        } catch (IOException | SantuException e) {
            return Optional.empty();
        }
    }

    static Optional<Picture> find(String href) {
        if (href == null || !NAME.matcher(href).matches()) {
            return Optional.empty();
        }
        return PICTURES.get(href, ExternalGraphics::load);
    }

    private static Optional<Picture> load(String href) {
        try (InputStream stream = ExternalGraphics.class.getResourceAsStream("/styles/" + href)) {
            if (stream == null) {
                return Optional.empty();
            }
            return read(href, stream);
        } catch (IOException | SantuException e) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(String href, InputStream stream) throws IOException {
        return href.endsWith(".png")
                ? Optional.ofNullable(ImageIO.read(stream)).map(RasterPicture::new)
                : SvgPicture.read(stream, href);
    }

    private record RasterPicture(BufferedImage image) implements Picture {
        @Override
        public double width() {
            return image.getWidth();
        }

        @Override
        public double height() {
            return image.getHeight();
        }

        @Override
        public void draw(Graphics2D graphics, Box box, double pixelRatio) {
            var placing = new java.awt.geom.AffineTransform(
                    box.width() / width(), 0, 0, box.height() / height(), box.minX(), box.minY());
            graphics.drawImage(image, placing, null);
        }
    }
}
