package org.santu.ogc.api;

import java.util.List;
import java.util.Locale;
import org.santu.catalog.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entrance of the service and what it says about itself. */
@RestController
class LandingController {
    private static final Text TITLE = new Text("三图：县域要素与瓦片服务", "Santu: features and tiles of the county");
    private static final Text ABOUT = new Text(
            "按账号的辖区与权限提供要素（GeoJSON）与瓦片。",
            "Features as GeoJSON, and tiles, within the region and the rights of the account.");

    private final Addresses addresses;

    LandingController(Addresses addresses) {
        this.addresses = addresses;
    }

    record Landing(String title, String description, List<Link> links) {}

    record Conformity(List<String> conformsTo) {}

    @GetMapping("/ogc")
    Landing landing(Locale locale) {
        return new Landing(
                TITLE.in(locale),
                ABOUT.in(locale),
                List.of(
                        new Link(addresses.of(""), "self", Link.JSON),
                        new Link(
                                addresses.root("/api/openapi"),
                                "service-desc",
                                "application/vnd.oai.openapi+json;version=3.1"),
                        new Link(addresses.root("/api/docs"), "service-doc", "text/html"),
                        new Link(addresses.of("/conformance"), "conformance", Link.JSON),
                        new Link(
                                addresses.of("/conformance"),
                                "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                                Link.JSON),
                        new Link(addresses.of("/collections"), "data", Link.JSON),
                        new Link(
                                addresses.of("/tileMatrixSets"),
                                "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                                Link.JSON)));
    }

    @GetMapping("/ogc/conformance")
    Conformity conformance() {
        return new Conformity(Conformance.list());
    }
}
