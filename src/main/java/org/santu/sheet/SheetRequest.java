package org.santu.sheet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate.Orientation;

/**
 * Which sheet is wanted.
 *
 * @param template name of a template
 * @param regionCode of the village
 * @param paper null for that of the template; which way it lies does not matter
 * @param orientation null for that of the template
 * @param scaleDenominator 0 for that of the template
 * @param publicEdition without names, phones and power lines
 * @param locale language of the sheet
 * @param number of the sheet in its atlas, from 1; 0 for a sheet of its own
 * @param total sheets of the atlas; 0 for a sheet of its own
 * @param printedOn the day on the sheet
 * @param texts of the title block in place of those of the template, by name
 */
public record SheetRequest(
        String template,
        String regionCode,
        PageSize paper,
        Orientation orientation,
        int scaleDenominator,
        boolean publicEdition,
        Locale locale,
        int number,
        int total,
        LocalDate printedOn,
        Map<String, String> texts) {

    public SheetRequest {
        texts = Map.copyOf(texts);
    }

    /** A sheet as its template wants it, in Chinese. */
    public static SheetRequest of(String template, String regionCode, LocalDate printedOn) {
        return new SheetRequest(
                template, regionCode, null, null, 0, false, Locale.SIMPLIFIED_CHINESE, 0, 0, printedOn, Map.of());
    }

    public SheetRequest withPaper(PageSize other, Orientation way) {
        return new SheetRequest(
                template,
                regionCode,
                other,
                way,
                scaleDenominator,
                publicEdition,
                locale,
                number,
                total,
                printedOn,
                texts);
    }

    public SheetRequest withScale(int denominator) {
        return new SheetRequest(
                template,
                regionCode,
                paper,
                orientation,
                denominator,
                publicEdition,
                locale,
                number,
                total,
                printedOn,
                texts);
    }

    public SheetRequest withPublicEdition(boolean yes) {
        return new SheetRequest(
                template,
                regionCode,
                paper,
                orientation,
                scaleDenominator,
                yes,
                locale,
                number,
                total,
                printedOn,
                texts);
    }

    public SheetRequest withLocale(Locale other) {
        return new SheetRequest(
                template,
                regionCode,
                paper,
                orientation,
                scaleDenominator,
                publicEdition,
                other,
                number,
                total,
                printedOn,
                texts);
    }

    public SheetRequest withNumber(int place, int of) {
        return new SheetRequest(
                template,
                regionCode,
                paper,
                orientation,
                scaleDenominator,
                publicEdition,
                locale,
                place,
                of,
                printedOn,
                texts);
    }

    public SheetRequest withTexts(Map<String, String> other) {
        return new SheetRequest(
                template,
                regionCode,
                paper,
                orientation,
                scaleDenominator,
                publicEdition,
                locale,
                number,
                total,
                printedOn,
                other);
    }
}
