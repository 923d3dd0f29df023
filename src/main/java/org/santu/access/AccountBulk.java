package org.santu.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes many accounts at once: either all rows of a workbook are good and become accounts, or none does. */
@Component
class AccountBulk {
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    AccountBulk(Accounts accounts, AccountDesk desk, Passwords passwords, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.desk = desk;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** @param field where the mistake is, may be null */
    record Finding(int row, String username, String code, String detail, Object field) {}

    record Report(int rows, boolean created, List<Finding> findings) {}

    /** What is wrong with the rows for this caller; nobody is told about names outside of their region but that they are taken. */
    List<Finding> check(Caller caller, List<AccountSheet.Line> lines, Locale locale) {
        caller.require(Permission.MANAGE_ACCOUNTS);
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AccountSheet.Line line : lines) {
            try {
                check(caller, line, seen);
            } catch (SantuException e) {
                findings.add(new Finding(
                        line.row(),
                        line.username(),
                        e.code(),
                        e.text(locale),
                        e.details().get("field")));
            }
        }
        return findings;
    }

    private void check(Caller caller, AccountSheet.Line line, Set<String> seen) {
        Account account = account(line);
        Accounts.check(account, line.fullName());
        desk.checkGrant(caller, account);
        if (!seen.add(account.username().toLowerCase(Locale.ROOT))) {
            throw new SantuException("SANTU-ACCOUNTS-TWICE-EXISTS", account.username()).with("field", "username");
        }
        if (accounts.findAccount(account.username()).isPresent()) {
            throw new SantuException("SANTU-ACCOUNT-EXISTS", account.username()).with("field", "username");
        }
    }

    /**
     * Makes an account of each row.
     *
     * @return a first password for each, in the order of the rows; they are nowhere else
     */
    List<String> create(Caller caller, List<AccountSheet.Line> lines) {
        List<String> given = lines.stream().map(line -> Secrets.readable()).toList();
        // The slow part, before the transaction: hashes are made side by side, as many at once as Passwords allows.
        List<String> hashes = given.parallelStream().map(passwords::hash).toList();
        transaction.executeWithoutResult(status -> IntStream.range(0, lines.size())
                .forEach(i -> {
                    AccountSheet.Line line = lines.get(i);
                    accounts.createGivenHashed(account(line), line.fullName(), hashes.get(i), caller.username());
                }));
        lines.forEach(line -> desk.recordCreated(caller, account(line)));
        return given;
    }

    private static Account account(AccountSheet.Line line) {
        Role role = line.findRole()
                .orElseThrow(() -> new SantuException("SANTU-ACCOUNT-ROLE", line.role()).with("field", "role"));
        return new Account(line.username(), role, line.region());
    }
}
