package org.santu.ogc.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Whole addresses under the service, as the caller reaches it. */
@Component
class Addresses {
    static final String QUAD = "WebMercatorQuad";

    /** Of the machine itself: {@code /api/openapi}. */
    String root(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    /** @param path below {@code /ogc}, with its slash */
    String of(String path) {
        return root("/ogc" + path);
    }

    String collection(String name) {
        return of("/collections/" + name);
    }

    String items(String name) {
        return collection(name) + "/items";
    }

    /** The address of the current request with other values of some parameters; a null takes one away. */
    String current(Map<String, String> changed) {
        UriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest();
        new LinkedHashMap<>(changed).forEach((name, value) -> {
            address.replaceQueryParam(name);
            if (value != null) {
                address.queryParam(name, value);
            }
        });
        return address.build().toUriString();
    }
}
