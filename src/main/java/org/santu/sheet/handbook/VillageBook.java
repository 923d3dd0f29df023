package org.santu.sheet.handbook;

import java.awt.Color;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.santu.sheet.form.FormCell;
import org.santu.sheet.form.FormCell.Choice;
import org.santu.sheet.form.FormFlow;
import org.santu.sheet.form.FormTable;
import org.santu.sheet.handbook.HandbookCover.Line;
import org.santu.sheet.handbook.VillagePicture.Picture;
import org.santu.sheet.page.SheetPage;

/** The pages of 贫困村手册, the handbook that lies in the village committee. */
final class VillageBook {
    private static final List<String> CHANNELS =
            List.of("superior_yuan", "local_yuan", "finance_yuan", "integrated_yuan", "social_yuan");
    private static final List<String> SERVICES =
            List.of("paved_road", "power_supply", "broadband", "clinic", "kindergarten");

    private final FormValues values;
    private final List<FormValues> projects;
    private final List<FormValues> households;
    private final Forms forms;
    private final FormFlow flow = new FormFlow();

    VillageBook(FormValues values, List<FormValues> projects, List<FormValues> households, Forms forms) {
        this.values = values;
        this.projects = projects;
        this.households = households;
        this.forms = forms;
    }

    /** The most height of the small map, in millimetres; it is as wide as the page. */
    static final double MAP_HEIGHT = 132;

    /**
     * @param place names of the regions from the county down to the village
     * @param address what the QR code opens
     * @param map as wide as the form, or empty where nothing is located
     */
    List<SheetPage> pages(List<String> place, String address, String foot, Optional<Picture> map) {
        cover(place, address, foot);
        flow.newPage();
        facts();
        map.ifPresent(this::map);
        poverty();
        services();
        team();
        goals();
        projects();
        results();
        roster();
        signatures();
        String header = forms.text("village.header", values.text("name"), values.text("region_code"));
        return flow.finish(header, number -> forms.text("page", number.split("/")[0], number.split("/")[1]));
    }

    private void cover(List<String> place, String address, String foot) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(forms.text("cover.place"), String.join(" ", place)));
        for (String name : List.of(
                "name",
                "region_code",
                "county_leader",
                "helping_unit",
                "first_secretary",
                "party_secretary",
                "village_head")) {
            if (values.attribute(name).isPresent()) {
                lines.add(new Line(values.label(name), values.text(name)));
            }
        }
        new HandbookCover(
                        forms.text("village.title"),
                        forms.text("village.subtitle"),
                        forms.text("cover.number", values.text("region_code")),
                        lines,
                        address,
                        forms.text("cover.qr-village"),
                        foot)
                .draw(flow.ink());
    }

    private void facts() {
        flow.heading(forms.text("village.facts"));
        flow.table(forms.grid(
                values,
                "name",
                "region_code",
                "urban_rural",
                "groups_count",
                "households",
                "population",
                "arable_land_mu",
                "forest_land_mu",
                "altitude_metres",
                "income_per_person_yuan",
                "collective_income_yuan"));
    }

    private void map(Picture map) {
        flow.heading(forms.text("village.map"));
        flow.picture(map.marks(), map.height() + 2);
        flow.ink().frame(FormFlow.LEFT, flow.y(), FormFlow.WIDTH, map.height(), 0.45, Color.BLACK);
        flow.space(map.height() + 3);
    }

    private void poverty() {
        flow.heading(forms.text("village.poverty"));
        flow.table(forms.grid(
                values,
                "poor_village",
                "target_exit_year",
                "exit_year",
                "registered_households",
                "registered_people",
                "poor_households",
                "poor_people",
                "incidence_percent"));
        double[] widths = {10, 24, 34, 34, 32, 36};
        flow.table(forms.list(
                values,
                "indicators",
                widths,
                List.of("year", "poor_households", "poor_people", "incidence_percent", "income_per_person_yuan"),
                List.of(),
                4));
    }

    private void services() {
        flow.heading(forms.text("village.services"));
        FormTable table = FormTable.of(30, 140);
        List<Choice> has = SERVICES.stream()
                .filter(name -> values.attribute(name).isPresent())
                .map(name -> new Choice(values.label(name), values.isTrue(name)))
                .toList();
        table.row(FormCell.label(forms.text("village.has")), FormCell.choices(has));
        flow.table(table);
        flow.table(forms.grid(values, "tap_water_percent", "safe_housing_percent"));
    }

    private void team() {
        flow.heading(forms.text("village.team"));
        flow.table(forms.grid(
                values,
                "county_leader",
                "helping_unit",
                "first_secretary",
                "first_secretary_phone",
                "team_leader",
                "party_secretary",
                "village_head"));
        double[] widths = {10, 22, 37, 25, 30, 23, 23};
        List<String> fields = List.of("name", "unit", "post", "phone", "start_date", "end_date");
        flow.table(forms.list(values, "teams", widths, fields, List.of(), 4));
        flow.note(forms.text("household.helpers-note"));
    }

    private void goals() {
        flow.heading(forms.text("village.goals"));
        double[] widths = {10, 46, 50, 23, 24, 17};
        List<String> fields = List.of("goal", "requirement", "deadline", "person_in_charge", "percent");
        flow.table(forms.list(values, "goals", widths, fields, List.of(), 4));
    }

    private void projects() {
        flow.heading(forms.text("village.projects"));
        FormTable table = FormTable.of(10, 41, 20, 15, 13, 27, 14, 23, 21);
        List<String> columns =
                List.of("name", "kind", "status", "year", "investment_yuan", "percent", "deadline", "person_in_charge");
        FormValues any = projects.isEmpty() ? null : projects.get(0);
        if (any == null) {
            flow.note(forms.text("village.no-projects"));
            return;
        }
        List<String> head = new ArrayList<>(List.of(forms.text("number")));
        columns.forEach(column -> head.add(any.label(column)));
        table.head(head.toArray(String[]::new));
        int number = 0;
        for (FormValues project : projects) {
            table.row(
                    FormCell.centred(String.valueOf(++number)),
                    FormCell.value(project.text("name")),
                    FormCell.centred(project.text("kind")),
                    FormCell.centred(project.text("status")),
                    FormCell.centred(project.text("year")),
                    FormCell.number(project.text("investment_yuan")),
                    FormCell.number(project.text("percent")),
                    FormCell.centred(project.text("deadline")),
                    FormCell.value(project.text("person_in_charge")));
        }
        flow.table(table);
        funds(any);
    }

    private void funds(FormValues any) {
        flow.heading(forms.text("village.funds"));
        FormTable table = FormTable.of(60, 55, 55);
        table.head(forms.text("village.channel"), forms.text("village.amount"), forms.text("village.paying-projects"));
        for (String channel : CHANNELS) {
            fund(table, any.label(channel), channel);
        }
        fund(table, any.label("investment_yuan"), "investment_yuan");
        fund(table, any.label("paid_yuan"), "paid_yuan");
        flow.table(table);
    }

    private void fund(FormTable table, String label, String attribute) {
        List<BigDecimal> amounts = projects.stream()
                .map(project -> project.number(attribute))
                .flatMap(Optional::stream)
                .filter(amount -> amount.signum() != 0)
                .toList();
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        table.row(
                FormCell.label(label),
                FormCell.number(NumberFormat.getNumberInstance(Locale.ENGLISH).format(sum)),
                FormCell.number(String.valueOf(amounts.size())));
    }

    private void results() {
        flow.heading(forms.text("village.results"));
        TreeMap<String, int[]> years = new TreeMap<>();
        for (FormValues household : households) {
            String year = household.text("exit_year");
            if (!year.isEmpty()) {
                int[] counts = years.computeIfAbsent(year, added -> new int[2]);
                counts[0]++;
                counts[1] +=
                        household.number("people").map(BigDecimal::intValue).orElse(0);
            }
        }
        FormTable table = FormTable.of(30, 40, 40, 60);
        table.head(
                forms.text("village.year"),
                forms.text("village.exited-households"),
                forms.text("village.exited-people"),
                forms.text("village.confirmed"));
        years.forEach((year, counts) -> table.row(
                FormCell.centred(year),
                FormCell.number(String.valueOf(counts[0])),
                FormCell.number(String.valueOf(counts[1])),
                FormCell.value("")));
        if (years.isEmpty()) {
            table.row(FormCell.value(""), FormCell.value(""), FormCell.value(""), FormCell.value(""));
        }
        flow.table(table);
    }

    private void roster() {
        flow.heading(forms.text("village.roster", households.size()));
        if (households.isEmpty()) {
            flow.note(forms.text("village.no-households"));
            return;
        }
        FormTable table = FormTable.of(10, 25, 20, 10, 20, 21, 17, 13, 13, 21);
        List<String> columns = List.of(
                "name",
                "village_group",
                "people",
                "attribute",
                "main_cause",
                "exit_state",
                "target_exit_year",
                "exit_year",
                "helper");
        List<String> head = new ArrayList<>(List.of(forms.text("number")));
        columns.forEach(column -> head.add(forms.text("roster." + column)));
        table.head(head.toArray(String[]::new));
        int number = 0;
        for (FormValues household : households) {
            List<FormCell> row = new ArrayList<>(List.of(FormCell.centred(String.valueOf(++number))));
            for (String column : columns) {
                String text = household.text(column);
                row.add(
                        column.endsWith("year") || column.equals("people")
                                ? FormCell.centred(text)
                                : FormCell.value(text));
            }
            table.row(FormFlow.ROW, row);
        }
        flow.table(table);
    }

    private void signatures() {
        flow.heading(forms.text("village.signatures"));
        flow.table(forms.signatures("sign.secretary", "sign.first-secretary", "sign.village", "sign.township"));
    }
}
