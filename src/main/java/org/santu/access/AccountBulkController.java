package org.santu.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.santu.problem.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Accounts by workbook: an empty one to fill in, and the filled one. */
@RestController
class AccountBulkController {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AccountBulk bulk;

    AccountBulkController(AccountBulk bulk) {
        this.bulk = bulk;
    }

    @GetMapping("/api/accounts.xlsx")
    ResponseEntity<byte[]> template(Caller caller, Locale locale) throws IOException {
        caller.require(Permission.MANAGE_ACCOUNTS);
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> caller.permissions().containsAll(role.permissions()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccountSheet.writeTemplate(out, roles, locale);
        return file(HttpStatus.OK, out, Messages.text(locale, "accounts.sheet"));
    }

    /**
     * With {@code dryRun} only checks. Else answers a report when any row has a mistake, and otherwise, this once, the
     * workbook of first passwords.
     */
    @PostMapping("/api/accounts/bulk")
    ResponseEntity<?> create(
            Caller caller,
            Locale locale,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        caller.require(Permission.MANAGE_ACCOUNTS);
        List<AccountSheet.Line> lines;
        try (InputStream in = file.getInputStream()) {
            lines = AccountSheet.read(in);
        }
        List<AccountBulk.Finding> findings = bulk.check(caller, lines, locale);
        if (dryRun || !findings.isEmpty()) {
            HttpStatus status = findings.isEmpty() || dryRun ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return ResponseEntity.status(status).body(new AccountBulk.Report(lines.size(), false, findings));
        }
        List<String> passwords = bulk.create(caller, lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccountSheet.writePasswords(out, lines, passwords, locale);
        return file(HttpStatus.CREATED, out, Messages.text(locale, "accounts.passwords"));
    }

    static ResponseEntity<byte[]> file(HttpStatus status, ByteArrayOutputStream out, String name) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(XLSX)
                .body(out.toByteArray());
    }
}
