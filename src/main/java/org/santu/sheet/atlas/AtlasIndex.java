package org.santu.sheet.atlas;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.santu.problem.Messages;
import org.santu.sheet.form.FormCell;
import org.santu.sheet.form.FormFlow;
import org.santu.sheet.form.FormTable;
import org.santu.sheet.form.FormTable.FormRow;
import org.santu.sheet.furniture.DegreePlot;
import org.santu.sheet.page.SheetPage;

/** The pages before the sheets: what is where, and which village has no sheet and why. */
final class AtlasIndex {
    private static final double LINE = 6.4;
    private static final double TALLEST_MAP = 190;
    private static final int MOST_ON_MAP = 400;

    private final String title;
    private final LocalDate printedOn;
    private final Locale locale;
    private final AtlasLand land;

    AtlasIndex(String title, LocalDate printedOn, Locale locale, AtlasLand land) {
        this.title = title;
        this.printedOn = printedOn;
        this.locale = locale;
        this.land = land;
    }

    String heading() {
        return text("index");
    }

    private String text(String key, Object... args) {
        return Messages.text(locale, "atlas." + key, args);
    }

    /** @param firstPages page number by code of the village; a village without one gets a dash */
    List<SheetPage> pages(List<AtlasVillage> villages, Map<String, Integer> firstPages) {
        FormFlow flow = new FormFlow();
        flow.ink().text(title, FormFlow.LEFT, flow.y() + 6, 7, Font.BOLD, Color.BLACK);
        flow.space(11);
        List<AtlasVillage> failed =
                villages.stream().filter(village -> village.problem() != null).toList();
        flow.note(text("summary", villages.size(), failed.size(), printedOn.toString()));
        map(flow, villages, !failed.isEmpty());
        flow.heading(text("index"));
        FormTable table = FormTable.of(26, 11, 47, 14, 11, 47, 14);
        table.head(
                text("township"),
                text("number"),
                text("village"),
                text("page"),
                text("number"),
                text("village"),
                text("page"));
        byTownship(villages).forEach((township, ofIt) -> table.band(township, rows(ofIt, firstPages)));
        flow.table(table);
        if (!failed.isEmpty()) {
            flow.heading(text("failed"));
            FormTable list = FormTable.of(11, 40, 38, 81);
            list.head(text("number"), text("village"), text("code"), text("reason"));
            failed.forEach(village -> list.row(
                    FormCell.centred(String.valueOf(village.number())),
                    FormCell.value(village.name()),
                    FormCell.centred(village.code()),
                    FormCell.value(
                            village.problem().code() + " " + village.problem().in(locale))));
            flow.table(list);
        }
        return flow.finish(title, number -> text("foot", number.split("/")[0]));
    }

    /** Which sheet shows which land; left out where it would show next to nothing, or figures on figures. */
    private void map(FormFlow flow, List<AtlasVillage> villages, boolean someFailed) {
        Envelope extent = land.extent();
        if (extent == null || land.villages().isEmpty() || villages.size() > MOST_ON_MAP) {
            return;
        }
        double height = Math.min(TALLEST_MAP, DegreePlot.height(extent, FormFlow.WIDTH));
        flow.heading(text("map"));
        flow.picture(List.of(), height);
        Rectangle2D box = new Rectangle2D.Double(FormFlow.LEFT, flow.y(), FormFlow.WIDTH, height);
        AtlasMap.draw(flow.ink(), box, extent, land, villages);
        flow.space(height + 3);
        flow.note(text(someFailed ? "map-note-failed" : "map-note"));
    }

    private static Map<String, List<AtlasVillage>> byTownship(List<AtlasVillage> villages) {
        Map<String, List<AtlasVillage>> groups = new LinkedHashMap<>();
        villages.forEach(village -> groups.computeIfAbsent(village.township(), added -> new ArrayList<>())
                .add(village));
        return groups;
    }

    private static List<FormRow> rows(List<AtlasVillage> villages, Map<String, Integer> firstPages) {
        List<FormRow> rows = new ArrayList<>();
        int half = (villages.size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            List<FormCell> cells = new ArrayList<>(cells(villages.get(i), firstPages));
            cells.addAll(
                    half + i < villages.size()
                            ? cells(villages.get(half + i), firstPages)
                            : List.of(FormCell.value(""), FormCell.value(""), FormCell.value("")));
            rows.add(new FormRow(cells, LINE));
        }
        return rows;
    }

    private static List<FormCell> cells(AtlasVillage village, Map<String, Integer> firstPages) {
        Integer page = firstPages.get(village.code());
        return List.of(
                FormCell.centred(String.valueOf(village.number())),
                FormCell.value(village.name()),
                FormCell.number(page == null ? "–" : String.valueOf(page)));
    }
}
