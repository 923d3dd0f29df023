package org.santu.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests the way programs do; follows nothing, keeps no cookies. */
final class Siege {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Siege() {}

    static Answer send(Person person, Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Wall.get().santu().address() + ask.address()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        ask.method(),
                        ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        if (!person.isVisitor()) {
            request.header("Authorization", person.authorization(ask.path()));
        }
        ask.headers().forEach(request::header);
        if (ask.body() != null && !ask.headers().containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.headers(), answer.body(), (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(ask.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
