package org.santu.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.workbook.Column;
import org.santu.workbook.SheetRow;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookLimits;
import org.santu.workbook.WorkbookReader;
import org.santu.workbook.WorkbookWriter;

/** The workbook by which a county hands out accounts to its townships: an empty one, a filled one, one with first passwords. */
final class AccountSheet {
    static final int MOST_ROWS = 500;
    private static final List<String> FIELDS = List.of("username", "full-name", "role", "region");

    private AccountSheet() {}

    /** @param role as written, a label in either language or a code */
    record Line(int row, String username, String fullName, String role, String region) {
        Optional<Role> findRole() {
            return Arrays.stream(Role.values())
                    .filter(each -> each.code().equals(role)
                            || each.label().in(Locale.CHINESE).equals(role)
                            || each.label().in(Locale.ENGLISH).equalsIgnoreCase(role))
                    .findFirst();
        }
    }

    /** @param roles that the reader may hand out */
    static void writeTemplate(OutputStream out, List<Role> roles, Locale locale) throws IOException {
        List<String> labels =
                roles.stream().map(role -> role.label().in(locale)).toList();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            workbook.sheet(
                    Messages.text(locale, "accounts.sheet"),
                    List.of(
                            Column.of(title(locale, "username"), 20),
                            Column.of(title(locale, "full-name"), 16),
                            new Column(title(locale, "role"), 16, labels),
                            Column.of(title(locale, "region"), 18)),
                    MOST_ROWS);
        }
    }

    /** @throws SantuException SANTU-WORKBOOK-... for a file that cannot be read, SANTU-ACCOUNTS-SHEET for a missing column */
    static List<Line> read(InputStream in) throws IOException {
        List<SheetRow> rows = WorkbookReader.read(in, WorkbookLimits.LIST);
        if (rows.isEmpty()) {
            throw new SantuException("SANTU-ACCOUNTS-SHEET-EMPTY");
        }
        Map<String, Integer> columns = columns(rows.get(0));
        if (rows.size() == 1) {
            throw new SantuException("SANTU-ACCOUNTS-SHEET-EMPTY");
        }
        if (rows.size() - 1 > MOST_ROWS) {
            throw new SantuException("SANTU-ACCOUNTS-SHEET-MANY", MOST_ROWS);
        }
        List<Line> lines = new ArrayList<>();
        for (SheetRow row : rows.subList(1, rows.size())) {
            lines.add(new Line(
                    row.number(),
                    row.text(columns.get("username")),
                    columns.containsKey("full-name") ? row.text(columns.get("full-name")) : "",
                    row.text(columns.get("role")),
                    row.text(columns.get("region"))));
        }
        return lines;
    }

    private static Map<String, Integer> columns(SheetRow titles) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < titles.cells().size(); column++) {
            String title = titles.text(column);
            for (String field : FIELDS) {
                if (title.equals(title(Locale.CHINESE, field))
                        || title.equalsIgnoreCase(title(Locale.ENGLISH, field))) {
                    columns.putIfAbsent(field, column);
                }
            }
        }
        for (String field : List.of("username", "role", "region")) {
            if (!columns.containsKey(field)) {
                throw new SantuException(
                        "SANTU-ACCOUNTS-SHEET", (org.santu.problem.Localised) locale -> title(locale, field));
            }
        }
        return columns;
    }

    static void writePasswords(OutputStream out, List<Line> lines, List<String> passwords, Locale locale)
            throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter sheet = workbook.sheet(
                    Messages.text(locale, "accounts.passwords"),
                    List.of(
                            Column.of(title(locale, "username"), 20),
                            Column.of(title(locale, "full-name"), 16),
                            Column.of(title(locale, "role"), 16),
                            Column.of(title(locale, "region"), 18),
                            Column.of(title(locale, "password"), 26)),
                    0);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String role = line.findRole().orElseThrow().label().in(locale);
                sheet.row(line.username(), line.fullName(), role, line.region(), passwords.get(i));
            }
        }
    }

    private static String title(Locale locale, String field) {
        return Messages.text(locale, "accounts.column." + field);
    }
}
