package org.santu.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionCode;
import org.santu.catalog.Text;
import org.santu.ledger.Figure;
import org.santu.ledger.Figures;
import org.santu.ledger.Ledger;
import org.santu.ledger.LedgerQuestion;

/** Brings figures of the relocation ledger into tables: the ledger counts, here nothing is added up. For one thread. */
final class LedgerFigures {
    private final Ledger ledger;
    private final Caller caller;
    private final Instant at;
    private Map<UUID, Figures> bySite;

    /** @param caller with all that they see @param at a past instant, null for now */
    LedgerFigures(Ledger ledger, Caller caller, Instant at) {
        this.ledger = ledger;
        this.caller = caller;
        this.at = at;
    }

    TableView of(TableDeclaration.OfLedger table, RegionCode region) {
        LocalDate day = at == null ? null : ChinaTime.dayOf(at);
        Figures figures = ledger.statistics(caller, region.digits(), LedgerQuestion.ALL, day, at, List.of())
                .total();
        List<List<Object>> rows = new ArrayList<>();
        if (figures.count(Figure.HOUSEHOLDS) > 0) {
            for (Figure figure : table.figures()) {
                List<Object> row = new ArrayList<>();
                row.add(new Text(
                        figure.label().in(Locale.CHINESE), figure.label().in(Locale.ENGLISH)));
                row.add(figures.get(figure));
                row.add(figure.unit().text());
                rows.add(row);
            }
        }
        return new TableView(table.name(), table.title(), TableMaker.itemColumns(), rows, rows.size());
    }

    /** Writes a figure of each site into one column of the rows. */
    void write(List<List<Object>> rows, int column, List<UUID> sites, Figure figure) {
        if (rows.isEmpty()) {
            return;
        }
        if (bySite == null) {
            bySite = new HashMap<>();
            ledger.sites(caller, at).forEach(each -> bySite.put(each.site().id(), each.figures()));
        }
        for (int i = 0; i < rows.size(); i++) {
            Figures figures = bySite.get(sites.get(i));
            rows.get(i).set(column, figures == null ? null : figures.get(figure));
        }
    }
}
