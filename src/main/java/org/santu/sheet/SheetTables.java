package org.santu.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.SheetTemplate.TableChoice;
import org.springframework.stereotype.Component;

/** Computes the tables of a sheet. */
@Component
class SheetTables {
    /** Sheets go on over as many pages as it takes, so only madness is bounded. */
    private static final int MOST_ROWS = 5000;

    private final Maps maps;
    private final TableMaker tables;

    SheetTables(Maps maps, TableMaker tables) {
        this.maps = maps;
        this.tables = tables;
    }

    /**
     * @param ownPage whether it stands on a following page, unless there is room for it beside the map
     * @param view as computed
     */
    record Made(boolean ownPage, TableView view, TableData data) {}

    /** @param whole who asks @param village the same, who sees the village only */
    List<Made> make(SheetTemplate template, Caller whole, Caller village, SheetPlace place, Locale locale) {
        MapDeclaration map = maps.getMap(template.map());
        List<Made> made = new ArrayList<>();
        for (TableChoice choice : template.tables()) {
            TableDeclaration declared = map.tables().stream()
                    .filter(table -> table.name().equals(choice.table()))
                    .findFirst()
                    .orElseThrow();
            Optional<TableDeclaration> shown = shown(declared, choice, village.scope());
            if (shown.isPresent() && declared.levels().contains(place.code().level())) {
                TableView view = tables.make(shown.get(), whole, village, place.code(), null);
                if (!view.rows().isEmpty()) {
                    boolean asList = !choice.ownPage() && isOfTheVillage(shown.get());
                    made.add(new Made(choice.ownPage(), view, TableFormat.of(view, locale, asList)));
                }
            }
        }
        return made;
    }

    /** Whether there is one row for each village. */
    private static boolean isOfTheVillage(TableDeclaration table) {
        return table instanceof TableDeclaration.Features features
                && features.layer().name().equals("village");
    }

    /** The columns of which a template may choose; none where it may not. */
    static List<String> columns(TableDeclaration table) {
        if (table instanceof TableDeclaration.Features features) {
            return features.columns().stream().map(Column::name).toList();
        }
        return table instanceof TableDeclaration.Records records
                ? records.fields().stream().map(Attribute::name).toList()
                : List.of();
    }

    /** The columns that were chosen and that the caller may see in full: stars tell nobody anything. */
    private static Optional<TableDeclaration> shown(TableDeclaration table, TableChoice choice, Scope scope) {
        if (table instanceof TableDeclaration.Features features) {
            List<Column> columns = chosen(choice, features.columns(), Column::name).stream()
                    .filter(column -> !(column instanceof Column.OfRegion))
                    .filter(column -> !(column instanceof Column.OfAttribute of)
                            || scope.maySee(of.attribute().privacy()))
                    .toList();
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TableDeclaration.Features(
                            features.name(),
                            features.title(),
                            features.levels(),
                            features.layer(),
                            columns,
                            features.conditions(),
                            features.sort(),
                            MOST_ROWS));
        }
        if (table instanceof TableDeclaration.Records records) {
            List<Attribute> fields = chosen(choice, records.fields(), Attribute::name).stream()
                    .filter(field -> scope.maySee(field.privacy()))
                    .toList();
            return fields.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TableDeclaration.Records(
                            records.name(),
                            records.title(),
                            records.levels(),
                            records.layer(),
                            records.records(),
                            fields,
                            MOST_ROWS));
        }
        return Optional.of(table);
    }

    private static <T> List<T> chosen(
            TableChoice choice, List<T> columns, java.util.function.Function<T, String> name) {
        if (choice.columns().isEmpty()) {
            return columns;
        }
        return choice.columns().stream()
                .map(wanted -> columns.stream()
                        .filter(column -> name.apply(column).equals(wanted))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
