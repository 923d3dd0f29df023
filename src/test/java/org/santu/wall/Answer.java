package org.santu.wall;

import java.net.http.HttpHeaders;

/** What came back. */
record Answer(int status, HttpHeaders headers, byte[] body, long millis) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String contentType() {
        return header("content-type");
    }
}
