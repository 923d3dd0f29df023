package org.santu.catalog;

/** Somebody asked for a layer that the catalog does not declare. */
public class UnknownLayerException extends RuntimeException {
    private final String layer;

    public UnknownLayerException(String layer) {
        super("no layer is called " + layer);
        this.layer = layer;
    }

    public String layer() {
        return layer;
    }
}
