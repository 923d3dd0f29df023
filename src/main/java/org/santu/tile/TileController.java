package org.santu.tile;

import java.time.Instant;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.problem.SantuException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Tiles of layers: {@code /tiles/{layer[:style][,layer...]}/{z}/{x}/{y}.mvt}, {@code .png}, {@code @2x.png}. */
@RestController
class TileController {
    private final TileSets sets;
    private final TileService tiles;

    TileController(TileSets sets, TileService tiles) {
        this.sets = sets;
        this.tiles = tiles;
    }

    @GetMapping("/tiles/{layers}/{z}/{x}/{file}")
    ResponseEntity<byte[]> tile(
            Caller caller,
            WebRequest request,
            @PathVariable String layers,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String file,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Instant at) {
        if (request.getAttribute(TileDoor.FAILURE, RequestAttributes.SCOPE_REQUEST)
                instanceof RuntimeException failure) {
            throw failure;
        }
        TileFormat format =
                TileFormat.ofFile(file).orElseThrow(() -> new SantuException("SANTU-TILE-FORMAT-UNKNOWN", file));
        return answer(caller, request, format, layers, TileAddress.parse(z, x, format.stem(file)), region, at);
    }

    /** The same tiles at the addresses of OGC API - Tiles, which name the row before the column. */
    @GetMapping("/ogc/collections/{layers}/tiles/WebMercatorQuad/{z}/{y}/{x}")
    ResponseEntity<byte[]> vectorTile(
            Caller caller,
            WebRequest request,
            @PathVariable String layers,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x) {
        return answer(caller, request, TileFormat.VECTOR, layers, TileAddress.parse(z, x, y), null, null);
    }

    /** Of the map in the usual style. */
    @GetMapping("/ogc/collections/{layers}/map/tiles/WebMercatorQuad/{z}/{y}/{x}")
    ResponseEntity<byte[]> mapTile(
            Caller caller,
            WebRequest request,
            @PathVariable String layers,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x) {
        return answer(caller, request, TileFormat.PICTURE, layers, TileAddress.parse(z, x, y), null, null);
    }

    private ResponseEntity<byte[]> answer(
            Caller caller,
            WebRequest request,
            TileFormat format,
            String layers,
            TileAddress address,
            String region,
            Instant at) {
        TileSet choices = sets.get(layers);
        Optional<Caller> inRegion = CallerRegion.of(caller, region);
        if (inRegion.isEmpty()) {
            return empty(format);
        }
        TileService.Version version =
                tiles.version(format, choices, inRegion.get().scope(), address, at);
        if (request.checkNotModified(version.tag())) {
            return ResponseEntity.status(304).cacheControl(fresh()).build();
        }
        Tile tile = tiles.get(version, choices, inRegion.get(), address).tile();
        HttpHeaders headers = new HttpHeaders();
        headers.set("Server-Timing", tile.timing());
        if (!tile.truncated().isEmpty()) {
            headers.set("Santu-Truncated", String.join(",", tile.truncated()));
        }
        return answer(format, headers, version.tag(), tile.bytes());
    }

    private static ResponseEntity<byte[]> empty(TileFormat format) {
        byte[] nothing = format == TileFormat.VECTOR
                ? new byte[0]
                : TilePictures.empty(PictureTiles.TILE_PIXELS * format.pixelRatio());
        return answer(format, new HttpHeaders(), "\"empty\"", nothing);
    }

    private static ResponseEntity<byte[]> answer(TileFormat format, HttpHeaders headers, String tag, byte[] bytes) {
        return ResponseEntity.ok()
                .headers(headers)
                .cacheControl(fresh())
                .eTag(tag)
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(bytes);
    }

    /** A browser keeps tiles but asks each time whether they still hold. */
    static CacheControl fresh() {
        return CacheControl.noCache().cachePrivate();
    }
}
