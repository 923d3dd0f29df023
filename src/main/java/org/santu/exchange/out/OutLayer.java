package org.santu.exchange.out;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.santu.catalog.LayerDeclaration;

/**
 * What a format has to know about the features that are coming.
 *
 * @param layer their declaration
 * @param columns of the file, in order; the position is none of them
 * @param crs of the geometries
 * @param charset of texts, for formats that leave the choice
 * @param locale language of headings and labels
 */
public record OutLayer(LayerDeclaration layer, List<OutColumn> columns, OutCrs crs, Charset charset, Locale locale) {
    public OutLayer {
        columns = List.copyOf(columns);
    }
}
