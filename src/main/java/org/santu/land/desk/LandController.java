package org.santu.land.desk;

import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** May this land be built on? Writes nothing; a polygon is too long for an address, hence the POST. */
@RestController
class LandController {
    private final LandDesk desk;
    private final Catalog catalog;

    LandController(LandDesk desk, Catalog catalog) {
        this.desk = desk;
        this.catalog = catalog;
    }

    /**
     * @param body a GeoJSON polygon or multipolygon, or a feature with one, whose properties may say {@code use} (relocation,
     *     building, pv-array, pv-facility), {@code at} (a day), {@code reclaimedMu}, {@code madeMu}, {@code madePaddyMu},
     *     {@code madeGrade} and {@code takenGrade}
     */
    @PostMapping("/api/land-check")
    LandView check(Caller caller, @RequestBody JsonNode body) {
        LandQuestionBody question = LandQuestionBody.read(body);
        return LandView.of(
                desk.check(caller, question.area(), question.use(), question.day()),
                question,
                catalog.getLayer("protected_land"));
    }
}
