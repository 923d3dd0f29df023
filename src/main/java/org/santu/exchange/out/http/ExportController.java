package org.santu.exchange.out.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportKind;
import org.santu.exchange.out.ExportOrder;
import org.santu.exchange.out.ExportProgress;
import org.santu.exchange.out.ExportReport;
import org.santu.exchange.out.Exporter;
import org.santu.job.Job;
import org.santu.job.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files of layers: what is small comes at once, what is big becomes a job. */
@RestController
@RequestMapping("/api/exports")
class ExportController {
    private final Exporter exporter;
    private final Jobs jobs;
    private final JsonMapper json;
    private final long mostAtOnce;

    /** @param mostAtOnce features that are sent without a job */
    ExportController(
            Exporter exporter,
            Jobs jobs,
            JsonMapper json,
            @Value("${santu.export.most-at-once:20000}") long mostAtOnce) {
        this.exporter = exporter;
        this.jobs = jobs;
        this.json = json;
        this.mostAtOnce = mostAtOnce;
    }

    /**
     * What an address asks for, besides the layer and the edition.
     *
     * @param ids separated by commas
     */
    record Wish(
            String format, String crs, String encoding, String region, String where, List<String> ids, String profile) {
        ExportOrder order(String layer, boolean publicEdition) {
            return new ExportOrder(layer, format, crs, encoding, region, where, ids, publicEdition, profile);
        }
    }

    /** @param job whether it is too much to be sent at once */
    record Size(long features, boolean job) {}

    /** A job that was begun. */
    record Begun(String job, String address) {}

    @GetMapping
    ExportChoices choices(Caller caller) {
        caller.require(Permission.EXPORT);
        return ExportChoices.get();
    }

    /** How many features it would be. */
    @GetMapping("/{layer}/size")
    Size size(
            Caller caller,
            Locale locale,
            @PathVariable String layer,
            @ModelAttribute Wish wish,
            @RequestParam(name = "public", defaultValue = "false") boolean publicEdition) {
        long features = exporter.count(caller, wish.order(layer, publicEdition), locale);
        return new Size(features, features > mostAtOnce);
    }

    @GetMapping("/{layer}")
    void file(
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            @PathVariable String layer,
            @ModelAttribute Wish wish,
            @RequestParam(name = "public", defaultValue = "false") boolean publicEdition)
            throws IOException {
        ExportOrder order = wish.order(layer, publicEdition);
        ExportFormat format = ExportKind.sendable(order);
        if (exporter.count(caller, order, locale) > mostAtOnce) {
            begin(response, jobs.submit(caller, ExportKind.NAME, order, locale));
            return;
        }
        Path folder = Files.createTempDirectory("santu-export-");
        try {
            Path file = folder.resolve(order.fileName(format));
            ExportReport report = exporter.run(caller, order, locale, file, ExportProgress.NONE);
            response.setContentType(mediaType(format, order));
            send(response, report, file);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void begin(HttpServletResponse response, Job job) throws IOException {
        String address = "/api/jobs/" + job.id();
        response.setStatus(HttpStatus.ACCEPTED.value());
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(new Begun(job.id().toString(), address)));
    }

    private static String mediaType(ExportFormat format, ExportOrder order) {
        boolean isText = format.mediaType().startsWith("text/");
        String charset = order.encoding() == null ? "UTF-8" : order.encoding();
        return isText ? format.mediaType() + ";charset=" + charset : format.mediaType();
    }

    private static void send(HttpServletResponse response, ExportReport report, Path file) throws IOException {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.getFileName().toString(), StandardCharsets.UTF_8)
                .build();
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        if (!report.notes().isEmpty()) {
            response.setHeader(
                    "Santu-Export-Notes",
                    report.notes().stream()
                            .map(note -> note.code() + "=" + note.count())
                            .collect(Collectors.joining(", ")));
        }
        Files.copy(file, response.getOutputStream());
    }
}
