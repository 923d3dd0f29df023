package org.santu.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.santu.catalog.ChinaTime;
import org.santu.problem.SantuException;
import org.santu.sheet.output.PngOutput;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.SheetPage;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.sheet.template.TitleTexts;
import org.santu.sheet.tiling.TileGrid;

/** Reads what an address asks of a sheet. */
final class SheetParameters {
    private static final int USUAL_DPI = 150;
    private static final int LEAST_DPI = 50;
    private static final int MOST_DPI = 600;
    private static final int MOST_SCALE = 5_000_000;
    /** A0 at 300 dpi has 139 million. */
    private static final long MOST_PIXELS = 160_000_000L;

    private SheetParameters() {}

    static SheetRequest read(String template, String code, HttpServletRequest http, Locale locale) {
        String paper = http.getParameter("paper");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : TitleTexts.NAMES) {
            String text = http.getParameter(name);
            if (text != null) {
                texts.put(name, TitleTexts.plain(text));
            }
        }
        return SheetRequest.of(template, code, ChinaTime.today())
                .withPaper(paper == null || paper.isBlank() ? null : PageSize.read(paper), orientation(http))
                .withScale(number(http, "scale", 0, 0, MOST_SCALE))
                .withPublicEdition(isTrue(http, "public"))
                .withLocale(locale)
                .withTexts(texts);
    }

    private static Orientation orientation(HttpServletRequest http) {
        String landscape = http.getParameter("landscape");
        if (landscape == null || landscape.equals("best")) {
            return null;
        }
        return landscape.equals("false") ? Orientation.PORTRAIT : Orientation.LANDSCAPE;
    }

    private static boolean isTrue(HttpServletRequest http, String name) {
        String value = http.getParameter(name);
        return value != null && !value.equals("false");
    }

    /** The paper that a sheet is to be cut into. */
    static Optional<PageSize> findTiles(HttpServletRequest http) {
        return Optional.ofNullable(http.getParameter("tiles"))
                .filter(text -> !text.isBlank())
                .map(TileGrid::readPaper);
    }

    static int dpi(HttpServletRequest http) {
        return number(http, "dpi", USUAL_DPI, LEAST_DPI, MOST_DPI);
    }

    /** @throws SantuException SANTU-SHEET-DPI */
    static int checkDpi(int dpi) {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new SantuException("SANTU-SHEET-DPI", String.valueOf(dpi));
        }
        return dpi;
    }

    /** @throws SantuException SANTU-SHEET-OPTION */
    static int checkScale(int scale) {
        if (scale < 0 || scale > MOST_SCALE) {
            throw new SantuException("SANTU-SHEET-OPTION", "--scale", String.valueOf(scale));
        }
        return scale;
    }

    static int page(HttpServletRequest http) {
        return number(http, "page", 1, 1, 1000);
    }

    private static int number(HttpServletRequest http, String name, int usual, int least, int most) {
        String text = http.getParameter(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw name.equals("dpi")
                    ? new SantuException("SANTU-SHEET-DPI", text).with("field", "dpi")
                    : new SantuException("SANTU-HTTP-PARAMETER", name, text).with("field", name);
        }
        return Integer.parseInt(text);
    }

    /** @throws SantuException SANTU-SHEET-MEMORY */
    static void checkPixels(SheetPage page, int dpi) {
        int[] size = PngOutput.pixels(page, dpi);
        if ((long) size[0] * size[1] > MOST_PIXELS) {
            throw new SantuException("SANTU-SHEET-MEMORY").with("field", "dpi");
        }
    }
}
