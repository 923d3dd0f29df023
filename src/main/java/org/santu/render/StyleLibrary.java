package org.santu.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.geotools.api.style.Style;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.catalog.StandardColumns;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;

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

    private static final Set<String> STANDARD = Set.of(
            StandardColumns.ID,
            StandardColumns.GEOMETRY,
            StandardColumns.VERSION,
            StandardColumns.UPDATED_AT,
            StandardColumns.UPDATED_BY);

    private StyleLibrary() {}

    /**
     * Reads every style that is declared and there.
     *
     * @throws SantuException when a file that ships is not a style; in place of one of the user's own the one that ships is read
     * @throws IOException when a file cannot be read
     */
    public static StyleLibrary read(Catalog catalog, Files files) throws IOException {
        StyleLibrary library = new StyleLibrary();
        for (LayerDeclaration layer : catalog.layers()) {
            for (LayerStyle declared : layer.styles()) {
                Optional<byte[]> content = files.find(declared.file());
                if (content.isPresent()) {
                    library.entries.put(
                            key(layer.name(), declared.name()), entry(layer, declared, content.get(), files));
                }
            }
        }
        return library;
    }

    /** @return empty when the layer declares no such style or its file is missing */
    public Optional<Entry> findStyle(String layer, String style) {
        return Optional.ofNullable(entries.get(key(layer, style)));
    }

    private static Entry entry(LayerDeclaration layer, LayerStyle declared, byte[] content, Files files)
            throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        StyleDocument document;
        try {
            document = read(layer, declared, content, files);
        } catch (SantuException e) {
            document = inItsPlace(layer, declared, content, files, e);
            return new Entry(declared, document.style(), checksum.getValue(), document.problems());
        }
        if (ReturnedStyle.isReturned(content)) {
            Optional<byte[]> shipped = files.findShipped(declared.file());
            if (shipped.isPresent()) {
                checksum.update(shipped.get());
                document = ReturnedStyle.merge(document, read(layer, declared, shipped.get(), files));
            }
        }
        return new Entry(declared, document.style(), checksum.getValue(), document.problems());
    }

    private static StyleDocument read(LayerDeclaration layer, LayerStyle declared, byte[] content, Files files)
            throws IOException {
        return StyleReader.read(
                new ByteArrayInputStream(content),
                declared.file(),
                files,
                name -> layer.findAttribute(name).isPresent() || STANDARD.contains(name));
    }

    /** A file of the user's own that is no style costs them their changes, not the whole map. */
    private static StyleDocument inItsPlace(
            LayerDeclaration layer, LayerStyle declared, byte[] content, Files files, SantuException problem)
            throws IOException {
        Optional<byte[]> shipped = files.findShipped(declared.file());
        if (shipped.isEmpty() || Arrays.equals(shipped.get(), content)) {
            throw problem;
        }
        String line = problem.args().length > 1 ? String.valueOf(problem.args()[1]) : "";
        Text message = new Text(
                Messages.text(Locale.CHINESE, problem.code(), problem.args()) + " 改用自带的样式。",
                Messages.text(Locale.ENGLISH, problem.code(), problem.args())
                        + " The style that ships is drawn instead.");
        List<StyleProblem> problems = new ArrayList<>(List.of(new StyleProblem(
                line.matches("\\d{1,7}") ? Integer.parseInt(line) : 1, "StyledLayerDescriptor", message)));
        StyleDocument document = read(layer, declared, shipped.get(), files);
        problems.addAll(document.problems());
        return new StyleDocument(document.style(), problems);
    }

    private static String key(String layer, String style) {
        return layer + ":" + style;
    }
}
