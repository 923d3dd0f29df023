package org.santu.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.Localised;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what: the table of roles for everybody, and with the accounts for administrators and auditors. */
@RestController
class PermissionController {
    private final Accounts accounts;
    private final AuditLog audit;

    PermissionController(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    record PermissionView(String code, Map<String, String> label) {}

    record RoleView(String code, Map<String, String> label, String clearance, List<String> permissions) {}

    record Table(List<PermissionView> permissions, List<RoleView> roles) {}

    @GetMapping("/api/permissions")
    Table table() {
        return new Table(
                Arrays.stream(Permission.values())
                        .map(permission -> new PermissionView(permission.code(), labels(permission.label())))
                        .toList(),
                Arrays.stream(Role.values())
                        .map(role -> new RoleView(
                                role.code(),
                                labels(role.label()),
                                role.clearance().name().toLowerCase(Locale.ROOT),
                                role.permissions().stream()
                                        .map(Permission::code)
                                        .toList()))
                        .toList());
    }

    /** For an audit: the roles, and every account of the caller's region with what it may do. */
    @GetMapping("/api/permissions.xlsx")
    ResponseEntity<byte[]> export(Caller caller, Locale locale) throws IOException {
        List<StoredAccount> listed = list(caller);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            writeRoles(workbook, locale);
            writeAccounts(workbook, listed, locale);
        }
        record(caller, listed);
        return AccountBulkController.file(HttpStatus.OK, out, Messages.text(locale, "accounts.permissions"));
    }

    /** The same for programs: a line for each role, then for each account, with the codes of what each may do. */
    @GetMapping(path = "/api/permissions.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> exportCsv(Caller caller) {
        List<StoredAccount> listed = list(caller);
        byte[] table = PermissionCsv.write(listed).getBytes(StandardCharsets.UTF_8);
        record(caller, listed);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"permissions.csv\"")
                .body(table);
    }

    private List<StoredAccount> list(Caller caller) {
        if (!caller.may(Permission.READ_AUDIT)) {
            caller.require(Permission.MANAGE_ACCOUNTS);
        }
        return accounts.listStored().stream()
                .filter(stored -> caller.scope().contains(stored.account().regionPrefix()))
                .toList();
    }

    private void record(Caller caller, List<StoredAccount> listed) {
        audit.record(
                caller.username(),
                AuditAction.EXPORT,
                "permissions",
                Map.of(AuditLog.REGION, caller.scope().regionPrefix(), "accounts", listed.size()));
    }

    private static void writeRoles(WorkbookWriter workbook, Locale locale) throws IOException {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(Messages.text(locale, "accounts.permission"), 32));
        Arrays.stream(Role.values())
                .map(role -> Column.of(role.label().in(locale), 14))
                .forEach(columns::add);
        SheetWriter sheet = workbook.sheet(Messages.text(locale, "accounts.roles"), columns, 0);
        for (Permission permission : Permission.values()) {
            List<Object> cells = new ArrayList<>();
            cells.add(permission.label().in(locale));
            for (Role role : Role.values()) {
                cells.add(role.permissions().contains(permission) ? "✓" : "");
            }
            sheet.row(cells.toArray());
        }
    }

    private static void writeAccounts(WorkbookWriter workbook, List<StoredAccount> listed, Locale locale)
            throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String field : List.of("username", "full-name", "role", "region", "enabled", "signed-in")) {
            columns.add(Column.of(Messages.text(locale, "accounts.column." + field), 18));
        }
        for (Permission permission : Permission.values()) {
            columns.add(Column.of(permission.label().in(locale), 14));
        }
        SheetWriter sheet = workbook.sheet(Messages.text(locale, "accounts.list"), columns, 0);
        for (StoredAccount stored : listed) {
            Account account = stored.account();
            List<Object> cells = new ArrayList<>(Arrays.asList(
                    account.username(),
                    stored.fullName(),
                    account.role().label().in(locale),
                    account.regionPrefix(),
                    Messages.text(locale, stored.enabled() ? "accounts.yes" : "accounts.no"),
                    stored.signedInAt()));
            for (Permission permission : Permission.values()) {
                cells.add(stored.enabled() && account.permissions().contains(permission) ? "✓" : "");
            }
            sheet.row(cells.toArray());
        }
    }

    private static Map<String, String> labels(Localised label) {
        return Map.of("zh", label.in(Locale.CHINESE), "en", label.in(Locale.ENGLISH));
    }
}
