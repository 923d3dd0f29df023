package org.santu.tile;

import java.util.Optional;

/** What a tile is made as; told by the end of its address. */
enum TileFormat {
    VECTOR(".mvt", "application/vnd.mapbox-vector-tile", 1),
    PICTURE_2X("@2x.png", "image/png", 2),
    PICTURE(".png", "image/png", 1);

    private final String ending;
    private final String mediaType;
    private final int pixelRatio;

    TileFormat(String ending, String mediaType, int pixelRatio) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.pixelRatio = pixelRatio;
    }

    static Optional<TileFormat> ofFile(String file) {
        for (TileFormat format : values()) {
            if (file.endsWith(format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }

    int pixelRatio() {
        return pixelRatio;
    }

    /** The file name without the ending. */
    String stem(String file) {
        return file.substring(0, file.length() - ending.length());
    }
}
