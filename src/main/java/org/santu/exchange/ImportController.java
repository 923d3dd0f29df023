package org.santu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.Job;
import org.santu.job.Jobs;
import org.santu.problem.SantuException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files come in: first looked at, then imported as a job. */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private static final int MOST_MAPPED = 500;

    private final Uploads uploads;
    private final Inspection inspection;
    private final Jobs jobs;

    ImportController(Uploads uploads, Inspection inspection, Jobs jobs) {
        this.uploads = uploads;
        this.inspection = inspection;
        this.jobs = jobs;
    }

    private record Sent(MultipartFile file) implements Uploads.Incoming {
        @Override
        public String name() {
            return file.getOriginalFilename();
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }

    /** @param address of the job, to watch and to fetch the report from */
    record Ordered(UUID job, UUID upload, String address) {}

    /**
     * Says how a file would be understood and writes nothing.
     *
     * @param file the files, where they have not been sent before
     * @param upload number of files sent before
     * @param map {@code attribute=column}, any number of them
     */
    @PostMapping("/inspect")
    Inspection.View inspect(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) UUID upload,
            @RequestParam(required = false) String layer,
            @RequestParam(required = false) String crs,
            @RequestParam(required = false) String encoding,
            @RequestParam(required = false) String part,
            @RequestParam(required = false) List<String> map)
            throws IOException {
        caller.require(Permission.IMPORT);
        Uploads.Upload found = upload(caller, file, upload);
        try {
            return inspection.inspect(
                    caller, found, layer, new ImportReading(crs, encoding, part, mapping(map)), locale);
        } catch (SantuException e) {
            // What was sent stays, so that another encoding or part can be tried.
            throw e.with("upload", found.id()).with("keptUntil", found.keptUntil());
        }
    }

    /** Orders an import; 202 with the job. */
    @PostMapping
    ResponseEntity<Ordered> order(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) UUID upload,
            @RequestParam String layer,
            @RequestParam(required = false) String crs,
            @RequestParam(required = false) String encoding,
            @RequestParam(required = false) String part,
            @RequestParam(required = false) List<String> map,
            @RequestParam(defaultValue = "insert") String mode,
            @RequestParam(required = false) List<String> key,
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "true") boolean allOrNothing,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String conflicts)
            throws IOException {
        caller.require(Permission.IMPORT);
        Uploads.Upload found = upload(caller, file, upload);
        ImportOrder order = new ImportOrder(
                found.id(),
                layer,
                crs,
                encoding,
                part,
                mapping(map),
                mode,
                key,
                region,
                allOrNothing,
                dryRun,
                conflicts);
        try {
            Job job = jobs.submit(caller, ImportKind.NAME, order, locale);
            String address = "/api/jobs/" + job.id();
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .header(HttpHeaders.LOCATION, address)
                    .body(new Ordered(job.id(), found.id(), address));
        } catch (SantuException e) {
            if (upload == null) {
                uploads.remove(found.id());
            }
            throw e;
        }
    }

    /** What the caller has sent and not imported yet. */
    @GetMapping("/uploads")
    List<Uploads.Kept> uploads(Caller caller) throws IOException {
        caller.require(Permission.IMPORT);
        return uploads.listKept(caller);
    }

    /** Throws sent files away before their time. */
    @DeleteMapping("/uploads/{upload}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller, @PathVariable UUID upload) {
        caller.require(Permission.IMPORT);
        uploads.remove(uploads.get(caller, upload).id());
    }

    private Uploads.Upload upload(Caller caller, List<MultipartFile> files, UUID upload) throws IOException {
        if (upload != null) {
            return uploads.get(caller, upload);
        }
        return uploads.keep(
                caller,
                files == null
                        ? List.of()
                        : files.stream()
                                // A form without a file sends a nameless one. An empty file with a name is told of.
                                .filter(file -> !file.isEmpty()
                                        || !String.valueOf(file.getOriginalFilename())
                                                .isBlank())
                                .map(Sent::new)
                                .toList());
    }

    /** A comma stands in headings, so each pair is a parameter of its own; Spring takes a single one apart at its commas. */
    private static Map<String, String> mapping(List<String> pairs) {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (pairs == null) {
            return mapping;
        }
        String last = null;
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 && last == null || mapping.size() > MOST_MAPPED) {
                throw new SantuException("SANTU-IMPORT-MAP-SYNTAX", pair).with("field", "map");
            }
            if (equals < 1) {
                mapping.merge(last, pair, (a, b) -> a + "," + b);
            } else {
                last = pair.substring(0, equals).strip();
                mapping.put(last, pair.substring(equals + 1).strip());
            }
        }
        return mapping;
    }
}
