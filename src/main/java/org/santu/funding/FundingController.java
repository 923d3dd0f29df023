package org.santu.funding;

import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A first look at a plan of funds, for sliders: found at once, kept nowhere. Orders go to {@code /api/scenarios}. */
@RestController
@RequestMapping("/api/funding")
class FundingController {
    private final FundingDesk desk;
    private final Catalog catalog;

    FundingController(FundingDesk desk, Catalog catalog) {
        this.desk = desk;
        this.catalog = catalog;
    }

    /** @param plan text of a plan file */
    record Order(String plan) {}

    /** The result as a scenario would have it, not proven best. */
    @PostMapping("/quick")
    JsonNode quick(Caller caller, @RequestBody Order order) {
        return new FundResult(desk.quick(caller, "plan.yaml", order.plan() == null ? "" : order.plan()), catalog)
                .json();
    }
}
