package org.santu.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.santu.access.Caller;

/**
 * What to import, and how.
 *
 * @param file a shapefile (any of its parts or a zip), GeoJSON or CSV
 * @param layer name of the layer that takes the rows
 * @param crs overrides what the file says; null = what the file says
 * @param encoding overrides what the file says; null = what the file says or looks like
 * @param fieldMap attribute → heading in the file, before any matching by name; an alias of the attribute will do
 * @param dryRun check and report only: neither the database nor a file is written
 * @param caller in whose scope, and under whose name in the journal
 * @param locale language of the reasons in the file of rejected rows
 */
public record ImportRequest(
        Path file,
        String layer,
        String crs,
        String encoding,
        Map<String, String> fieldMap,
        boolean dryRun,
        Caller caller,
        Locale locale) {

    public ImportRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(locale, "locale");
        fieldMap = Map.copyOf(fieldMap);
    }
}
