package org.santu.tile;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.Caller;
import org.santu.access.CurrentCaller;

/**
 * Answers the most frequent question of all, a plain tile, without the way through the web framework, which costs more than a tile
 * that is kept. It stands behind the security filters. Everything else goes on to {@link TileController}: parameters, unusual
 * headers, other addresses; and failures, so that they are told as everywhere.
 */
final class TileDoor implements Filter {
    /** Attribute of a request: why a tile could not be made. */
    static final String FAILURE = TileDoor.class.getName() + ".failure";

    private static final Pattern TILE =
            Pattern.compile("/tiles/([a-z_:.,-]+)/(\\d{1,2})/(\\d{1,8})/(\\d{1,8})(@2x\\.png|\\.png|\\.mvt)");
    private static final String FRESH = TileController.fresh().getHeaderValue();

    private final TileService tiles;
    private final TileSets sets;

    TileDoor(TileService tiles, TileSets sets) {
        this.tiles = tiles;
        this.sets = sets;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked)
                || !(response instanceof HttpServletResponse answer)
                || !answers(asked, answer)) {
            chain.doFilter(request, response);
        }
    }

    private boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() != null || !request.getMethod().equals("GET")) {
            return false;
        }
        Matcher parts = TILE.matcher(request.getRequestURI());
        Optional<Caller> caller = CurrentCaller.find();
        if (caller.isEmpty() || !parts.matches()) {
            return false;
        }
        TileFormat format = TileFormat.ofFile(parts.group(5)).orElseThrow();
        try {
            TileAddress address = TileAddress.parse(parts.group(2), parts.group(3), parts.group(4));
            TileSet layers = sets.get(parts.group(1));
            TileService.Version version =
                    tiles.version(format, layers, caller.get().scope(), address, null);
            String known = request.getHeader("If-None-Match");
            if (known != null) {
                return isStill(known, version, response);
            }
            write(format, tiles.get(version, layers, caller.get(), address), response);
            return true;
        } catch (RuntimeException failure) {
            request.setAttribute(FAILURE, failure);
            return false;
        }
    }

    /** One tag that fits; other ways to ask go on. */
    private static boolean isStill(String known, TileService.Version version, HttpServletResponse response) {
        String tag = version.tag();
        if (!known.equals(tag)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        response.setHeader("Cache-Control", FRESH);
        response.setHeader("ETag", tag);
        return true;
    }

    private static void write(TileFormat format, TileService.Kept kept, HttpServletResponse response)
            throws IOException {
        Tile tile = kept.tile();
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", FRESH);
        response.setHeader("ETag", kept.tag());
        response.setHeader("Server-Timing", tile.timing());
        if (!tile.truncated().isEmpty()) {
            response.setHeader("Santu-Truncated", String.join(",", tile.truncated()));
        }
        response.setContentLength(tile.bytes().length);
        response.getOutputStream().write(tile.bytes());
    }
}
