package org.santu.funding;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.report.MapOrder;
import org.santu.sheet.report.PlanLayer;
import org.santu.sheet.report.PlanSymbol;
import org.santu.sheet.report.ReportMap;
import org.santu.sheet.report.ReportMaps;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Prints the report on a plan of funds, with its map in the sight of who asks. Safe for concurrent use. */
@Component
class FundReports {
    private static final double DOT_MILLIMETRES = 1.8;
    private static final List<String> BASE = List.of("region", "road");

    private final Catalog catalog;
    private final Regions regions;
    private final ReportMaps maps;

    FundReports(Catalog catalog, Regions regions, ReportMaps maps) {
        this.catalog = catalog;
        this.regions = regions;
        this.maps = maps;
    }

    /**
     * @param result as {@link FundResult} writes it
     * @param projects the map of the plan as GeoJSON; empty where there is none
     */
    byte[] pdf(Caller caller, String title, JsonNode result, Optional<String> projects, Locale locale)
            throws IOException {
        String code = result.path("region").asString("");
        String region = regions.findRegion(caller, code).map(Region::name).orElse("");
        Optional<ReportMap> map =
                projects.flatMap(drawn -> maps.draw(caller, new MapOrder(code, BASE, List.of(layer(drawn)), locale)));
        return FundReport.of(title, result, region, map, new FundWords(catalog, locale))
                .pdf(new PdfInfo(title, caller.username(), ChinaTime.today(), locale));
    }

    private static PlanLayer layer(String projects) {
        return new PlanLayer(
                projects,
                "answer",
                List.of(
                        symbol("no", new Color(0x8C9196)),
                        symbol("partly", new Color(0xE69F00)),
                        symbol("yes", new Color(0x009E73))),
                null);
    }

    private static PlanSymbol symbol(String answer, Color colour) {
        String key = "funding.answer." + answer;
        Text label = new Text(Messages.text(Locale.CHINESE, key), Messages.text(Locale.ENGLISH, key));
        return PlanSymbol.point(answer, label, colour, DOT_MILLIMETRES);
    }
}
