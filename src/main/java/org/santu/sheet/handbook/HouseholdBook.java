package org.santu.sheet.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.santu.catalog.Code;
import org.santu.sheet.form.FormCell;
import org.santu.sheet.form.FormFlow;
import org.santu.sheet.form.FormTable;
import org.santu.sheet.form.FormTable.FormRow;
import org.santu.sheet.handbook.FormValues.Record;
import org.santu.sheet.handbook.HandbookCover.Line;
import org.santu.sheet.page.SheetPage;

/** The pages of 扶贫手册, the handbook that a household keeps at home. */
final class HouseholdBook {
    private final FormValues values;
    private final Forms forms;
    private final FormFlow flow = new FormFlow();

    HouseholdBook(FormValues values, Forms forms) {
        this.values = values;
        this.forms = forms;
    }

    /**
     * @param place names of the regions from the county down to the village
     * @param address what the QR code opens
     * @param foot of the cover
     */
    List<SheetPage> pages(List<String> place, String address, String foot) {
        cover(place, address, foot);
        flow.newPage();
        family();
        members();
        causes();
        living();
        helpers();
        measures();
        incomes();
        relocation();
        history();
        results();
        String header = forms.text("household.header", values.text("name"), values.text("household_number"));
        return flow.finish(header.strip(), number -> forms.text("page", number.split("/")[0], number.split("/")[1]));
    }

    private void cover(List<String> place, String address, String foot) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(forms.text("cover.place"), String.join(" ", place)));
        line(lines, "village_group");
        line(lines, "name");
        line(lines, "address");
        line(lines, "helping_unit");
        line(lines, "helper");
        line(lines, "helper_phone");
        new HandbookCover(
                        forms.text("household.title"),
                        forms.text("household.subtitle"),
                        forms.text("cover.number", values.text("household_number")),
                        lines,
                        address,
                        forms.text("cover.qr-household"),
                        foot)
                .draw(flow.ink());
    }

    private void line(List<Line> lines, String name) {
        if (values.attribute(name).isPresent()) {
            lines.add(new Line(values.label(name), values.text(name)));
        }
    }

    private void family() {
        flow.heading(forms.text("household.family"));
        flow.table(forms.grid(
                values,
                "name",
                "household_number",
                "id_number",
                "phone",
                "+address",
                "village_group",
                "bank_account",
                "people",
                "labourers",
                "attribute",
                "identification",
                "entry_year",
                "exit_state",
                "target_exit_year",
                "exit_year",
                "monitoring_class"));
    }

    private void members() {
        flow.heading(forms.text("household.members"));
        List<String> fields =
                List.of("name", "relation", "sex", "birth_year", "id_number", "schooling", "health", "labour", "work");
        double[] widths = {10, 17, 14, 9, 12, 37, 15, 20, 20, 18};
        flow.table(forms.list(values, "members", widths, known("members", fields), List.of(), 6));
        flow.note(forms.text("household.members-note"));
    }

    /** Fields that the layer declares: a county may have left one out. */
    private List<String> known(String records, List<String> fields) {
        return fields.stream()
                .filter(field -> values.attribute(records)
                        .flatMap(list -> list.findField(field))
                        .isPresent())
                .toList();
    }

    private void causes() {
        flow.heading(forms.text("household.causes"));
        FormTable table = FormTable.of(30, 140);
        for (String name : List.of("main_cause", "other_causes")) {
            if (values.attribute(name).isPresent()) {
                table.row(FormCell.label(values.label(name)), FormCell.choices(values.choices(name)));
            }
        }
        flow.table(table);
    }

    private void living() {
        flow.heading(forms.text("household.living"));
        flow.table(forms.grid(
                values,
                "house_grade",
                "house_area_m2",
                "tap_water",
                "water_litres_per_person_day",
                "water_fetch_minutes",
                "water_distance_metres",
                "arable_land_mu",
                "distance_to_road_km"));
    }

    private void helpers() {
        flow.heading(forms.text("household.helpers"));
        flow.table(forms.grid(values, "+helping_unit", "helper", "helper_phone"));
        double[] widths = {10, 19, 33, 20, 26, 23, 23, 20};
        List<String> fields = known("helpers", List.of("name", "unit", "post", "phone", "start_date", "end_date"));
        flow.table(forms.list(values, "helpers", widths, fields, List.of(forms.text("signature")), 4));
        flow.note(forms.text("household.helpers-note"));
    }

    private void measures() {
        flow.heading(forms.text("household.measures"));
        FormTable table = FormTable.of(24, 62, 24, 24, 36);
        table.head(
                values.fieldLabel("measures", "class"),
                values.fieldLabel("measures", "content"),
                values.fieldLabel("measures", "start_date"),
                values.fieldLabel("measures", "amount_yuan"),
                values.fieldLabel("measures", "result"));
        List<Record> records = values.records("measures");
        for (Code code : values.codes("measures", "class")) {
            List<FormRow> rows = new ArrayList<>();
            records.stream()
                    .filter(record -> record.raw("class").equals(code.value()))
                    .forEach(record -> rows.add(measure(Optional.of(record))));
            if (rows.isEmpty()) {
                rows.add(measure(Optional.empty()));
            }
            table.band(forms.label(code.label()), rows);
        }
        List<FormRow> others = records.stream()
                .filter(record -> values.codes("measures", "class").stream()
                        .noneMatch(code -> code.value().equals(record.raw("class"))))
                .map(record -> measure(Optional.of(record)))
                .toList();
        if (!others.isEmpty()) {
            table.band(forms.text("other"), others);
        }
        flow.table(table);
    }

    private FormRow measure(Optional<Record> record) {
        return forms.row(
                FormCell.value(record.map(found -> found.text("content")).orElse("")),
                FormCell.centred(record.map(found -> found.text("start_date")).orElse("")),
                FormCell.number(record.map(found -> found.text("amount_yuan")).orElse("")),
                FormCell.value(record.map(found -> found.text("result")).orElse("")));
    }

    private void incomes() {
        flow.heading(forms.text("household.incomes"));
        double[] widths = {10, 16, 28, 32, 28, 28, 28};
        List<String> fields = known(
                "incomes",
                List.of("year", "wages_yuan", "business_yuan", "property_yuan", "transfer_yuan", "per_person_yuan"));
        flow.table(forms.list(values, "incomes", widths, fields, List.of(), 4));
    }

    private void relocation() {
        if (values.isEmpty("relocation_kind")) {
            return;
        }
        flow.heading(forms.text("household.relocation"));
        flow.table(forms.grid(
                values,
                "relocation_kind",
                "relocation_stage",
                "relocation_year",
                "relocation_mode",
                "relocation_site",
                "new_flat",
                "new_house_area_m2",
                "self_raised_yuan",
                "contract_date",
                "planned_move_date",
                "moved_date",
                "old_house_area_m2",
                "demolished_date",
                "demolition_reward_yuan",
                "reclaimed_area_m2",
                "follow_up_industry",
                "title_deed",
                "register_moved"));
    }

    private void history() {
        flow.heading(forms.text("household.history"));
        double[] widths = {10, 26, 50, 84};
        flow.table(forms.list(
                values,
                "poverty_history",
                widths,
                known("poverty_history", List.of("date", "event", "note")),
                List.of(),
                2));
    }

    private void results() {
        flow.heading(forms.text("household.results"));
        double[] widths = {10, 24, 72, 20, 44};
        List<String> byHand = List.of(forms.text("signed-by-household"));
        List<String> fields = known("results", List.of("date", "result", "signed"));
        flow.table(forms.list(values, "results", widths, fields, byHand, 4));
        flow.table(forms.signatures("sign.household", "sign.helper", "sign.village", "sign.township"));
        flow.note(forms.text("household.results-note"));
    }
}
