package org.santu.ogc.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.store.SqlProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The Web Map Service. Every problem leaves as the exception report of the version that was asked for. */
@RestController
class WmsController {
    private static final Logger LOG = LoggerFactory.getLogger(WmsController.class);

    private final LayerTree.Maker trees;
    private final MapRequestReader requests;
    private final MapMaker maps;
    private final FeatureInfo info;
    private final InfoWriter infoWriter;
    private final WmsLegends legends;
    private final LegendWriter legendWriter;

    WmsController(
            LayerTree.Maker trees,
            MapRequestReader requests,
            MapMaker maps,
            FeatureInfo info,
            InfoWriter infoWriter,
            WmsLegends legends,
            LegendWriter legendWriter) {
        this.trees = trees;
        this.requests = requests;
        this.maps = maps;
        this.info = info;
        this.infoWriter = infoWriter;
        this.legends = legends;
        this.legendWriter = legendWriter;
    }

    @GetMapping("/wms")
    ResponseEntity<byte[]> answer(Caller caller, HttpServletRequest request, Locale accepted) {
        WmsParameters parameters = new WmsParameters(request.getParameterMap());
        Locale locale = parameters.language(accepted);
        try {
            return operation(parameters, caller, request, locale);
        } catch (SantuException e) {
            return ExceptionWriter.answer(e, parameters, versionForProblems(parameters), locale);
        } catch (RuntimeException e) {
            return ExceptionWriter.answer(unexpected(e), parameters, versionForProblems(parameters), locale);
        }
    }

    private ResponseEntity<byte[]> operation(
            WmsParameters parameters, Caller caller, HttpServletRequest request, Locale locale) {
        String wanted = parameters.get("REQUEST");
        String service = parameters.find("SERVICE").orElse("WMS");
        if (!service.equalsIgnoreCase("WMS")) {
            throw WmsException.wrong("SERVICE", service);
        }
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> capabilities(parameters, caller, request, locale);
            case "getmap" -> map(parameters, caller);
            case "getfeatureinfo" -> featureInfo(parameters, caller, locale);
            case "getlegendgraphic" -> legend(parameters, caller, locale);
            default ->
                throw WmsException.of(ServiceCode.OPERATION_NOT_SUPPORTED, "REQUEST", "SANTU-WMS-OPERATION", wanted);
        };
    }

    private ResponseEntity<byte[]> capabilities(
            WmsParameters parameters, Caller caller, HttpServletRequest request, Locale locale) {
        parameters.get("SERVICE");
        WmsVersion version = WmsVersion.negotiate(
                parameters.find("VERSION").or(() -> parameters.find("WMTVER")).orElse(null));
        LayerTree tree = trees.make(caller, locale);
        checkSequence(parameters, tree.sequence());
        String address = ServletUriComponentsBuilder.fromRequestUri(request).toUriString();
        String document = new CapabilitiesWriter(version, address, locale, requests.longestSide()).write(tree);
        return answer(version.capabilitiesType() + ";charset=UTF-8", document.getBytes(StandardCharsets.UTF_8), locale);
    }

    private static void checkSequence(WmsParameters parameters, long newest) {
        if (parameters.find("UPDATESEQUENCE").isEmpty()) {
            return;
        }
        String text = parameters.get("UPDATESEQUENCE");
        if (text.equals(String.valueOf(newest))) {
            throw WmsException.of(
                    ServiceCode.CURRENT_UPDATE_SEQUENCE, "UPDATESEQUENCE", "SANTU-WMS-SEQUENCE-CURRENT", text);
        }
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) > newest) {
            throw WmsException.of(
                    ServiceCode.INVALID_UPDATE_SEQUENCE,
                    "UPDATESEQUENCE",
                    "SANTU-WMS-PARAMETER",
                    "UPDATESEQUENCE",
                    text);
        }
    }

    private ResponseEntity<byte[]> map(WmsParameters parameters, Caller caller) {
        WmsVersion version = version(parameters);
        MapRequest map = requests.read(parameters, version, caller.scope());
        Paper paper = Paper.read(parameters);
        MapMaker.Made made = maps.make(map, paper, caller);
        return ResponseEntity.ok()
                .cacheControl(fresh())
                .header(
                        "Server-Timing",
                        "db;dur=%.1f, draw;dur=%.1f".formatted(made.databaseNanos() / 1e6, made.drawNanos() / 1e6))
                .header(HttpHeaders.CONTENT_TYPE, paper.format().mediaType())
                .body(made.bytes());
    }

    private ResponseEntity<byte[]> featureInfo(WmsParameters parameters, Caller caller, Locale locale) {
        WmsVersion version = version(parameters);
        MapRequest map = requests.read(parameters, version, caller.scope());
        InfoFormat format = InfoFormat.read(parameters);
        int column = point(parameters, version == WmsVersion.V1_3_0 ? "I" : "X", map.width());
        int row = point(parameters, version == WmsVersion.V1_3_0 ? "J" : "Y", map.height());
        int most = parameters.getInt("FEATURE_COUNT", 1);
        if (most < 1) {
            throw WmsException.wrong("FEATURE_COUNT", String.valueOf(most));
        }
        MapRequest asked = queried(parameters, map);
        List<FeatureInfo.Hits> hits = info.find(asked, column, row, Math.min(most, FeatureInfo.MOST_FEATURES), caller);
        return answer(format.mediaType() + ";charset=UTF-8", infoWriter.write(format, hits, map.crs(), locale), locale);
    }

    private static int point(WmsParameters parameters, String name, int size) {
        String text = parameters.get(name);
        // Some clients of the old version send decimals.
        if (!text.matches("\\d{1,6}(\\.\\d{0,9})?") || Double.parseDouble(text) >= size) {
            throw WmsException.of(ServiceCode.INVALID_POINT, name, "SANTU-WMS-POINT", name, text, size - 1);
        }
        return (int) Double.parseDouble(text);
    }

    /** The map with those of its layers that are asked about. */
    private static MapRequest queried(WmsParameters parameters, MapRequest map) {
        parameters.get("QUERY_LAYERS");
        List<WmsLayer> layers = new ArrayList<>();
        for (String name : parameters.list("QUERY_LAYERS")) {
            List<WmsLayer> same = map.layers().stream()
                    .filter(layer -> layer.layer().name().equals(name))
                    .toList();
            if (same.isEmpty()) {
                throw WmsException.of(ServiceCode.LAYER_NOT_DEFINED, "QUERY_LAYERS", "SANTU-WMS-NOT-ON-MAP", name);
            }
            same.stream().filter(layer -> !layers.contains(layer)).forEach(layers::add);
        }
        return new MapRequest(
                map.version(), layers, map.crs(), map.extent(), map.width(), map.height(), map.pixelRatio(), map.at());
    }

    private ResponseEntity<byte[]> legend(WmsParameters parameters, Caller caller, Locale locale) {
        WmsVersion version = versionForProblems(parameters);
        String format = parameters.get("FORMAT");
        boolean json = format.equalsIgnoreCase("application/json");
        if (!json && !format.equalsIgnoreCase("image/png")) {
            throw WmsException.of(ServiceCode.INVALID_FORMAT, "FORMAT", "SANTU-WMS-FORMAT", format);
        }
        WmsLegends.Sheet legend = legends.make(parameters, version, caller);
        return json
                ? answer("application/json", legendWriter.json(legend), locale)
                : answer("image/png", legendWriter.png(legend, locale, Paper.background(parameters)), locale);
    }

    /** Without a version the order of axes would be a guess. */
    private static WmsVersion version(WmsParameters parameters) {
        return WmsVersion.negotiate(parameters.get("VERSION"));
    }

    private static WmsVersion versionForProblems(WmsParameters parameters) {
        try {
            return WmsVersion.negotiate(parameters.find("VERSION").orElse(null));
        } catch (WmsException e) {
            return WmsVersion.V1_3_0;
        }
    }

    private static SantuException unexpected(RuntimeException e) {
        if (e instanceof CannotGetJdbcConnectionException || e instanceof TransientDataAccessException) {
            LOG.warn("The database did not answer", e);
            return new SantuException(
                    e, e instanceof QueryTimeoutException ? "SANTU-DATABASE-TIMEOUT" : "SANTU-DATABASE-BUSY");
        }
        Optional<SantuException> database = SqlProblems.find(e);
        if (database.isPresent()) {
            return database.get();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected, number {}", number, e);
        return new SantuException(e, "SANTU-HTTP-INTERNAL", number);
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body, Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(fresh())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(body);
    }

    private static CacheControl fresh() {
        return CacheControl.noCache().cachePrivate();
    }
}
