package org.santu.ogc.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where to go on (RFC 8288 in the JSON form of OGC API - Common, section 6).
 *
 * @param href whole address
 * @param rel relation, registered with IANA or of OGC
 * @param type media type of what stands there
 * @param title for people, or null
 * @param templated whether the address has parts in braces to fill in, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Link(String href, String rel, String type, String title, Boolean templated) {
    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String SCHEMA = "application/schema+json";

    Link(String href, String rel, String type) {
        this(href, rel, type, null, null);
    }

    Link(String href, String rel, String type, String title) {
        this(href, rel, type, title, null);
    }
}
