package org.santu.sheet.atlas;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santu.problem.SantuException;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.sheet.template.TitleTexts;

/**
 * What atlas is wanted.
 *
 * @param region code of a county or township
 * @param template name of the template of the sheets
 * @param format {@code pdf} for one document, {@code pdf.zip} or {@code png.zip} for single files; null for pdf
 * @param paper such as A3; null for that of the template
 * @param landscape null for the way the template wants it
 * @param dpi of PNG; null for 150
 * @param publicEdition without what is not for everybody's eyes
 * @param texts of the title block that are the same on all sheets: maker, person, review, note; null for those of the template
 */
public record AtlasOrder(
        String region,
        String template,
        String format,
        String paper,
        Boolean landscape,
        Integer dpi,
        boolean publicEdition,
        Map<String, String> texts) {
    private static final int USUAL_DPI = 150;
    private static final int FINEST_DPI = 300;
    private static final Set<String> SHARED_TEXTS = Set.of("maker", "person", "review", "note");

    /** How the sheets leave. */
    enum Format {
        PDF("pdf", "application/pdf"),
        PDF_ZIP("pdf.zip", "application/zip"),
        PNG_ZIP("png.zip", "application/zip");

        private final String code;
        private final String mediaType;

        Format(String code, String mediaType) {
            this.code = code;
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /** The end of the file's name. */
        String ending() {
            return this == PDF ? ".pdf" : ".zip";
        }
    }

    /** @throws SantuException SANTU-ATLAS-FORMAT */
    Format readFormat() {
        for (Format known : Format.values()) {
            if (known.code.equals(format == null ? Format.PDF.code : format)) {
                return known;
            }
        }
        throw new SantuException("SANTU-ATLAS-FORMAT", format).with("field", "format");
    }

    /** @throws SantuException SANTU-SHEET-PAPER */
    PageSize readPaper() {
        return paper == null || paper.isBlank() ? null : PageSize.read(paper);
    }

    Orientation orientation() {
        return landscape == null ? null : landscape ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
    }

    /** @throws SantuException SANTU-ATLAS-TEXT for one that belongs to a single village */
    Map<String, String> readTexts() {
        Map<String, String> read = new TreeMap<>();
        (texts == null ? Map.<String, String>of() : texts).forEach((name, text) -> {
            if (!SHARED_TEXTS.contains(name)) {
                throw new SantuException("SANTU-ATLAS-TEXT", name).with("field", "texts");
            }
            read.put(name, TitleTexts.plain(text));
        });
        return read;
    }

    /** @throws SantuException SANTU-ATLAS-DPI */
    int readDpi() {
        int wanted = dpi == null ? USUAL_DPI : dpi;
        if (wanted < 50 || wanted > FINEST_DPI) {
            throw new SantuException("SANTU-ATLAS-DPI", 50, FINEST_DPI).with("field", "dpi");
        }
        return wanted;
    }
}
