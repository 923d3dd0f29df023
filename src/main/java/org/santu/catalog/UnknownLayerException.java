package org.santu.catalog;

import org.santu.problem.SantuException;

/** Somebody asked for a layer that the catalog does not declare. */
public class UnknownLayerException extends SantuException {

    public UnknownLayerException(String layer) {
        super("SANTU-CATALOG-UNKNOWN-LAYER", layer);
    }
}
