package org.santu.rule.own;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code santu.rule_entry}. Who may see and write what is asked elsewhere. Safe for concurrent use. */
@Repository
class EntryTable {
    private static final String SELECT = "select entry.*, undo.seq as undone_by from santu.rule_entry entry"
            + " left join santu.rule_entry undo on undo.undoes = entry.seq ";

    private final JdbcClient database;

    EntryTable(JdbcClient database) {
        this.database = database;
    }

    /** Decisions that stand, for a region and everything above it. */
    List<StoredEntry> listStanding(String place) {
        return database.sql(SELECT + "where entry.undoes is null and undo.seq is null"
                        + " and starts_with(?, entry.region_code) order by entry.seq")
                .param(place)
                .query(EntryTable::entry)
                .list();
    }

    /** Everything that was ever decided about a rule in a region, above and below it, newest first. */
    List<StoredEntry> listHistory(String rule, String region) {
        return database.sql(SELECT + "where entry.rule = ?"
                        + " and (starts_with(?, entry.region_code) or starts_with(entry.region_code, ?))"
                        + " order by entry.seq desc")
                .params(rule, region, region)
                .query(EntryTable::entry)
                .list();
    }

    /** How many lines there are: none is ever changed or taken away. */
    long count() {
        return database.sql("select count(*) from santu.rule_entry")
                .query(Long.class)
                .single();
    }

    Optional<StoredEntry> find(long sequence) {
        return database.sql(SELECT + "where entry.seq = ?")
                .param(sequence)
                .query(EntryTable::entry)
                .optional();
    }

    /** @return the number of the new line */
    long insert(String rule, String region, String value, LocalDate from, LocalDate to, String reason, String author) {
        return database.sql(
                        "insert into santu.rule_entry (rule, region_code, value, valid_from, valid_to, reason, author)"
                                + " values (?, ?, ?, ?::date, ?::date, ?, ?) returning seq")
                .params(Arrays.asList(rule, region, value, from, to, reason, author))
                .query(Long.class)
                .single();
    }

    /** @return empty when somebody else took it back meanwhile */
    Optional<Long> insertUndo(StoredEntry undone, String reason, String author) {
        return database.sql("insert into santu.rule_entry (rule, region_code, reason, author, undoes)"
                        + " values (?, ?, ?, ?, ?) on conflict (undoes) do nothing returning seq")
                .params(undone.rule(), undone.region(), reason, author, undone.sequence())
                .query(Long.class)
                .optional();
    }

    private static StoredEntry entry(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("seq"),
                row.getString("rule"),
                row.getString("region_code"),
                row.getString("value"),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_to")),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
