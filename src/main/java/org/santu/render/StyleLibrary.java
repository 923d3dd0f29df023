package org.santu.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.geotools.api.style.Style;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;

/** The styles that the layers of a catalog declare, read once. Immutable; the styles must not be changed. */
public final class StyleLibrary {

    /**
     * Gives the content of a style file, for example {@code household.cause.sld}, or of a picture that a style refers to by its
     * relative name, for example {@code signs/well.svg}; nothing when there is none.
     */
    @FunctionalInterface
    public interface Files {
        Optional<byte[]> find(String fileName) throws IOException;

        /** The file that ships, where {@link #find} gives one of the user in its place. */
        default Optional<byte[]> findShipped(String fileName) throws IOException {
            return find(fileName);
        }
    }

    /**
     * A style of a layer.
     *
     * @param declared its name, label and file
     * @param style ready to draw
     * @param checksum changes with the content of the file
     * @param problems what of the file is not drawn as written
     */
    public record Entry(LayerStyle declared, Style style, long checksum, List<StyleProblem> problems) {

        /** Whether any rule draws at this scale; if not, no feature needs to be read. */
        public boolean drawsAt(double scaleDenominator) {
            return !CompiledStyle.of(style).at(scaleDenominator).isEmpty();
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private StyleLibrary() {}

    /**
     * Reads every style that is declared and there.
     *
     * @throws org.santu.problem.SantuException when a file is not a style
     * @throws IOException when a file cannot be read
     */
    public static StyleLibrary read(Catalog catalog, Files files) throws IOException {
        StyleLibrary library = new StyleLibrary();
        for (LayerDeclaration layer : catalog.layers()) {
            for (LayerStyle declared : layer.styles()) {
                Optional<byte[]> content = files.find(declared.file());
                if (content.isPresent()) {
                    library.entries.put(key(layer.name(), declared.name()), entry(declared, content.get(), files));
                }
            }
        }
        return library;
    }

    /** @return empty when the layer declares no such style or its file is missing */
    public Optional<Entry> findStyle(String layer, String style) {
        return Optional.ofNullable(entries.get(key(layer, style)));
    }

    private static Entry entry(LayerStyle declared, byte[] content, Files files) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        StyleDocument document = StyleReader.read(new ByteArrayInputStream(content), declared.file(), files);
        if (ReturnedStyle.isReturned(content)) {
            Optional<byte[]> shipped = files.findShipped(declared.file());
            if (shipped.isPresent()) {
                checksum.update(shipped.get());
                StyleDocument original =
                        StyleReader.read(new ByteArrayInputStream(shipped.get()), declared.file(), files);
                document = ReturnedStyle.merge(document, original);
            }
        }
        return new Entry(declared, document.style(), checksum.getValue(), document.problems());
    }

    private static String key(String layer, String style) {
        return layer + ":" + style;
    }
}
