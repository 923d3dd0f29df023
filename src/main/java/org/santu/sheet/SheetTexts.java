package org.santu.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionLevel;
import org.santu.problem.Messages;
import org.santu.sheet.furniture.ScaleBar;
import org.santu.sheet.furniture.TitleBlock;
import org.santu.sheet.furniture.TitleBlock.Field;
import org.santu.sheet.layout.MapFit;
import org.santu.sheet.template.SheetTemplate;
import org.santu.sheet.template.TitleTexts;
import org.springframework.stereotype.Component;

/** Fills the texts of the title block. */
@Component
class SheetTexts {
    private static final int MERIDIAN_STEP = 3;
    private static final int FIRST_PLAIN_EPSG = 4534;
    private static final int FIRST_ZONE = 25;

    private final Maps maps;
    private final DataDate dates;

    SheetTexts(Maps maps, DataDate dates) {
        this.maps = maps;
        this.dates = dates;
    }

    /**
     * @param filled texts of the title block by name
     * @param notes lines beside the scale bar
     */
    record Texts(
            SheetRequest request, String code, int scaleDenominator, Map<String, String> filled, List<String> notes) {
        String title() {
            return filled.get("title");
        }

        TitleBlock titleBlock(ScaleBar bar, int page, int pages) {
            Locale locale = request.locale();
            String number = Messages.text(locale, "sheet.page-of", page, pages);
            if (request.total() > 0) {
                number = Messages.text(locale, "sheet.number-of", request.number(), request.total())
                        + (pages > 1 ? "  " + number : "");
            }
            List<Field> fields = List.of(
                    new Field(Messages.text(locale, "sheet.maker"), filled.get("maker")),
                    new Field(Messages.text(locale, "sheet.person"), filled.get("person")),
                    new Field(Messages.text(locale, "sheet.review"), filled.get("review")),
                    new Field(Messages.text(locale, "sheet.sheet"), number));
            String shown = page == 1 ? title() : title() + Messages.text(locale, "sheet.continued");
            return new TitleBlock(
                    shown,
                    filled.get("subtitle"),
                    Messages.text(locale, "sheet.code", code),
                    bar,
                    "1 : " + String.format(Locale.ROOT, "%,d", scaleDenominator).replace(',', ' '),
                    notes,
                    fields);
        }
    }

    Texts of(SheetTemplate template, SheetRequest request, SheetPlace place, MapFit fit, Caller village) {
        Locale locale = request.locale();
        LocalDate data = dates.find(maps.getMap(template.map()), village.scope(), null)
                .map(ChinaTime::dayOf)
                .orElse(null);
        Map<String, String> values = values(template, request, place, fit, data);
        Map<String, String> filled = new LinkedHashMap<>();
        for (String name : TitleTexts.NAMES) {
            String text = request.texts().getOrDefault(name, TitleTexts.text(template, name, locale));
            filled.put(name, TitleTexts.fill(text, token -> value(token, values, place, locale)));
        }
        int meridian = (place.epsg() - FIRST_PLAIN_EPSG + FIRST_ZONE) * MERIDIAN_STEP;
        List<String> notes = new ArrayList<>();
        notes.add(Messages.text(locale, "sheet.crs", String.valueOf(meridian), "EPSG:" + place.epsg()));
        notes.add(Messages.text(
                locale,
                "sheet.dates",
                data == null ? "—" : data.toString(),
                request.printedOn().toString(),
                Messages.text(locale, request.publicEdition() ? "sheet.public" : "sheet.internal")));
        if (!filled.get("note").isEmpty()) {
            notes.add(filled.get("note"));
        }
        return new Texts(request, place.code().padded(), fit.scaleDenominator(), filled, notes);
    }

    private static Map<String, String> values(
            SheetTemplate template, SheetRequest request, SheetPlace place, MapFit fit, LocalDate data) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("village", place.name());
        values.put("code", place.code().padded());
        values.put(place.code().level().code(), place.name());
        for (SheetPlace.Above above : place.path()) {
            RegionLevel level = above.code().level();
            values.put(level.code(), above.name());
        }
        values.put("sheet", template.label().in(request.locale()));
        values.put("scale", "1:" + fit.scaleDenominator());
        values.put("date", request.printedOn().toString());
        values.put("year", String.valueOf(request.printedOn().getYear()));
        values.put("data_date", data == null ? "" : data.toString());
        return values;
    }

    private static String value(String token, Map<String, String> values, SheetPlace place, Locale locale) {
        if (token.startsWith("village.")) {
            return TableFormat.text(place.attributes().get(token.substring("village.".length())), locale);
        }
        return values.get(token);
    }
}
