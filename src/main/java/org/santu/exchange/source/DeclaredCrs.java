package org.santu.exchange.source;

import org.santu.crs.SourceCrs;

/**
 * A coordinate system and where it was found.
 *
 * @param reason key of a text that says why; its argument is the name of the system
 */
public record DeclaredCrs(SourceCrs crs, String reason) {}
