package org.santu.access.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser as far as signing in goes: it keeps the cookies of Santu and follows where it is led, one step at a time. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String santu;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(String santu) {
        this.santu = santu;
    }

    Visitor(String santu, String cookies) {
        this(santu);
        for (String cookie : cookies.split("; ")) {
            this.cookies.put(cookie.split("=", 2)[0], cookie.split("=", 2)[1]);
        }
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(santu + path)));
    }

    /** @return where the browser stands at the end */
    String signInThere() {
        return location(answerOfProvider());
    }

    /** Goes to the provider, and returns the address that it leads back to. */
    String answerOfProvider() {
        String there = location("/sign-in/with/provider");
        return there.startsWith("http") ? location(there).substring(santu.length()) : there;
    }

    String signInHere(String username, String password) {
        return post(
                "/sign-in",
                "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    String signOut() {
        return post("/sign-out", "");
    }

    HttpResponse<String> delete(String path) {
        String token = token();
        return send(HttpRequest.newBuilder(URI.create(santu + path))
                .header("X-XSRF-TOKEN", token)
                .DELETE());
    }

    private String token() {
        return get("/api/csrf").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private String post(String path, String form) {
        String token = token();
        return where(send(HttpRequest.newBuilder(URI.create(santu + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token))));
    }

    /** Where an address leads, without the part that is Santu's. */
    String location(String address) {
        return where(send(HttpRequest.newBuilder(URI.create(address.startsWith("/") ? santu + address : address))));
    }

    private String where(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
        return location.startsWith(santu + "/") && !location.contains("/sign-in/from/")
                ? location.substring(santu.length())
                : location;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest.Builder dressed = cookies.isEmpty() ? request : request.header("Cookie", cookies());
            HttpResponse<String> answer = HTTP.send(dressed.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
