package org.santu.access;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who may do what as CSV: {@code yes} below each permission that a role or an account has. */
final class PermissionCsv {
    private PermissionCsv() {}

    /** UTF-8 text with a mark, and no name is taken for a formula. */
    static String write(List<StoredAccount> accounts) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> head =
                new ArrayList<>(List.of("kind", "username", "fullName", "role", "region", "enabled", "signedIn"));
        Arrays.stream(Permission.values()).map(Permission::code).forEach(head::add);
        csv.writeRecord(head);
        for (Role role : Role.values()) {
            csv.writeRecord(line(List.of("role", "", "", role.code(), "", "", ""), role.permissions()));
        }
        for (StoredAccount stored : accounts) {
            Account account = stored.account();
            List<String> about = List.of(
                    "account",
                    safe(account.username()),
                    safe(stored.fullName()),
                    account.role().code(),
                    account.regionPrefix(),
                    String.valueOf(stored.enabled()),
                    stored.signedInAt() == null ? "" : stored.signedInAt().toString());
            csv.writeRecord(line(about, stored.enabled() ? account.permissions() : Set.of()));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(List<String> about, Set<Permission> has) {
        List<String> line = new ArrayList<>(about);
        Arrays.stream(Permission.values())
                .map(permission -> has.contains(permission) ? "yes" : "")
                .forEach(line::add);
        return line;
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
