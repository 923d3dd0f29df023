package org.santu.exchange.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.Shapes;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.table.Table;
import org.santu.exchange.table.TableRow;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.workbook.WorkbookFile;

/** The sheets of a workbook, and which of them is meant. For one thread. */
final class Sheets {
    private static final int MOST_COUNTED = 200_000;

    private final WorkbookFile workbook;
    private final SourceFiles files;
    private final SourceOptions options;

    Sheets(WorkbookFile workbook, SourceFiles files, SourceOptions options) {
        this.workbook = workbook;
        this.files = files;
        this.options = options;
    }

    /** @param passedOver what to say about sheets that hold rows and were not taken, though nobody said so, or that nobody sees */
    record Choice(int sheet, String name, List<Finding> passedOver) {}

    /**
     * The named sheet, else the one whose headings the layer knows better than those of all others.
     *
     * @throws SantuException SANTU-IMPORT-MANY-SETS where the layer knows two sheets equally well, SANTU-IMPORT-NO-PART,
     *     SANTU-CSV-EMPTY
     */
    Choice choose() {
        List<String> names = workbook.sheets();
        if (options.part() != null) {
            int named = names.indexOf(options.part());
            int sheet = named >= 0 ? named : DataSet.choose(files.name(), files.prefix(), list(), options.part());
            return new Choice(sheet, names.get(sheet), hidden());
        }
        List<Integer> filled = new ArrayList<>();
        List<Integer> best = new ArrayList<>();
        long most = -1;
        for (int sheet = 0; sheet < names.size(); sheet++) {
            if (!workbook.rows(sheet).hasNext()) {
                continue;
            }
            filled.add(sheet);
            long known = known(sheet);
            if (known > most) {
                best.clear();
                most = known;
            }
            if (known == most) {
                best.add(sheet);
            }
        }
        if (best.isEmpty()) {
            throw new SantuException("SANTU-CSV-EMPTY", files.name());
        }
        if (best.size() > 1 && !options.first()) {
            best.removeIf(sheet -> !table(sheet).records().hasNext());
            if (best.size() != 1) {
                DataSet.choose(files.name(), files.prefix(), list(), null);
            }
        }
        int chosen = best.get(0);
        filled.remove(Integer.valueOf(chosen));
        return new Choice(chosen, names.get(chosen), passedOver(filled));
    }

    private List<Finding> passedOver(List<Integer> others) {
        String names = others.stream()
                .filter(sheet -> table(sheet).records().hasNext())
                .map(sheet -> workbook.sheets().get(sheet))
                .filter(name -> !isInstructions(name))
                .collect(Collectors.joining(", "));
        List<Finding> findings = new ArrayList<>(hidden());
        if (!names.isEmpty()) {
            findings.add(Finding.ofFile("SANTU-IMPORT-SHEETS-PASSED-OVER", names, null));
        }
        return findings;
    }

    /** Our own templates explain themselves on a sheet of their own. */
    private static boolean isInstructions(String name) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .anyMatch(language ->
                        Messages.text(language, "export.template.instructions").equals(name));
    }

    /** Nobody who names a visible sheet knows of them either. */
    private List<Finding> hidden() {
        List<String> hidden = workbook.hiddenSheets();
        return hidden.isEmpty()
                ? List.of()
                : List.of(Finding.ofFile("SANTU-IMPORT-SHEETS-HIDDEN", String.join(", ", hidden), null));
    }

    private long known(int sheet) {
        return table(sheet).schema().names().stream()
                .filter(heading -> options.headings().contains(FieldNames.plain(heading)))
                .count();
    }

    /** All that hold anything, with their rows counted. */
    List<DataSet> list() {
        List<DataSet> sets = new ArrayList<>();
        for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
            Shapes shapes = Shapes.NONE;
            long rows = 0;
            if (workbook.rows(sheet).hasNext()) {
                Iterator<SourceRecord> records = table(sheet).records();
                for (; rows <= MOST_COUNTED && records.hasNext(); rows++) {
                    shapes = shapes.and(Shapes.of(records.next().geometry()));
                }
            }
            sets.add(new DataSet(workbook.sheets().get(sheet), "XLSX", shapes, rows > MOST_COUNTED ? -1 : rows));
        }
        return sets;
    }

    /** @throws SantuException SANTU-CSV-EMPTY */
    Table table(int sheet) {
        Iterator<TableRow> rows = new SheetCells(workbook.rows(sheet), workbook.mergedCells(sheet));
        if (!rows.hasNext()) {
            throw new SantuException("SANTU-CSV-EMPTY", files.name());
        }
        return new Table(files.name(), rows, options.headings(), false);
    }
}
