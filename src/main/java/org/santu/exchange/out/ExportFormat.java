package org.santu.exchange.out;

import java.io.IOException;
import org.santu.catalog.Text;

/** A file format that layers can be written in. Safe for concurrent use; {@link ExportFormats} knows them all. */
public interface ExportFormat {
    /** As commands and addresses say it: lower-case, such as {@code shapefile}. */
    String name();

    /** What people call it. */
    Text label();

    /** Of the file, without the dot. */
    String extension();

    /** As HTTP says it. */
    String mediaType();

    /** EPSG number of the only reference system that the format has, or 0 when any will do. */
    default int fixedEpsg() {
        return 0;
    }

    /** Whether texts may be GBK. */
    default boolean choosesEncoding() {
        return false;
    }

    /** Whether people change the file and bring it back, so that it says of each feature which version it shows. */
    default boolean carriesVersions() {
        return false;
    }

    /** Whether it is one file that can be sent; others are for commands only. */
    default boolean isOneFile() {
        return true;
    }

    /** Whether this machine can write it. */
    default boolean isAvailable() {
        return true;
    }

    /**
     * Begins a file.
     *
     * @param target where it is to be made
     * @param layer what is coming
     * @param notes takes what could not be kept as it is
     */
    FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException;
}
