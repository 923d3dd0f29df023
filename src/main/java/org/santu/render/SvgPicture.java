package org.santu.render;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A drawing of the styles folder, painted as vectors at any size. It may refer to nothing outside itself. */
final class SvgPicture implements ExternalGraphics.Picture {
    private final SVGDocument document;

    private SvgPicture(SVGDocument document) {
        this.document = document;
    }

    /**
     * @return nothing when the file is no SVG
     * @throws org.santu.problem.SantuException when it is not well-formed, or holds a DTD or an entity
     */
    static Optional<ExternalGraphics.Picture> read(InputStream stream, String name) throws IOException {
        byte[] bytes = stream.readNBytes(XmlTree.MAXIMUM_BYTES + 1);
        XmlTree.read(new ByteArrayInputStream(bytes), name);
        LoaderContext nothingOutside = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, nothingOutside);
        return document == null || !(document.size().height > 0)
                ? Optional.empty()
                : Optional.of(new SvgPicture(document));
    }

    @Override
    public double width() {
        return document.size().width;
    }

    @Override
    public double height() {
        return document.size().height;
    }

    @Override
    public void draw(Graphics2D graphics, Box box, double pixelRatio) {
        ViewBox place = new ViewBox((float) box.minX(), (float) box.minY(), (float) box.width(), (float) box.height());
        document.render((Component) null, graphics, place);
    }
}
