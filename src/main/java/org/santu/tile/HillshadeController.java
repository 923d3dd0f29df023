package org.santu.tile;

import java.util.Optional;
import org.santu.problem.SantuException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The relief below all layers. It shows land and no people, so every account sees the same. */
@RestController
class HillshadeController {
    private final HillshadeTiles tiles;

    HillshadeController(HillshadeTiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/tiles/hillshade/{z}/{x}/{file}")
    ResponseEntity<byte[]> tile(
            WebRequest request, @PathVariable String z, @PathVariable String x, @PathVariable String file) {
        TileFormat format = TileFormat.ofFile(file)
                .filter(wanted -> wanted != TileFormat.VECTOR)
                .orElseThrow(() -> new SantuException("SANTU-TILE-FORMAT-UNKNOWN", file));
        TileAddress address = TileAddress.parse(z, x, format.stem(file));
        Optional<String> tag = tiles.findTag();
        if (tag.isPresent() && request.checkNotModified(tag.get())) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag.orElse("\"empty\""))
                .contentType(MediaType.IMAGE_PNG)
                .body(tiles.make(address, format.pixelRatio()));
    }
}
