package org.santu.land.desk;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;
import org.santu.land.LandUse;
import org.santu.problem.SantuException;
import org.santu.rule.own.DayParameter;
import org.santu.store.http.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asks: a GeoJSON geometry, or a feature whose properties say more.
 *
 * @param area polygons
 * @param use what for
 * @param day whose rules hold
 * @param reclaimedMu old homesteads that are reclaimed for it; null when nobody says
 * @param madeMu farmland made for it; null when nobody says
 * @param madePaddyMu of it paddy
 * @param madeGrade its grade, 1 the best; null when nobody says
 * @param takenGrade the grade of the farmland that is taken; null when nobody says
 */
record LandQuestionBody(
        Geometry area,
        LandUse use,
        LocalDate day,
        Double reclaimedMu,
        Double madeMu,
        double madePaddyMu,
        Double madeGrade,
        Double takenGrade) {
    private static final double MOST = 1e9;

    /** @throws SantuException SANTU-LAND-BODY, SANTU-LAND-USE, SANTU-LAND-NUMBER, SANTU-RULE-DAY, SANTU-FEATURE-GEOMETRY */
    static LandQuestionBody read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new SantuException("SANTU-LAND-BODY");
        }
        boolean feature = "Feature".equals(body.path("type").asString(""));
        JsonNode said = feature ? body.path("properties") : body;
        String use = said.path("use").asString("building");
        Double paddy = number(said, "madePaddyMu");
        return new LandQuestionBody(
                GeoJsonReader.read(feature ? body.get("geometry") : body),
                LandUse.find(use)
                        .orElseThrow(() -> new SantuException("SANTU-LAND-USE", shorten(use)).with("field", "use")),
                DayParameter.read(said.path("at").asString(null)),
                number(said, "reclaimedMu"),
                number(said, "madeMu"),
                paddy == null ? 0 : paddy,
                number(said, "madeGrade"),
                number(said, "takenGrade"));
    }

    private static Double number(JsonNode said, String name) {
        JsonNode value = said.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(number >= 0 && number < MOST)) {
            throw new SantuException("SANTU-LAND-NUMBER", name).with("field", name);
        }
        return number;
    }

    private static String shorten(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
