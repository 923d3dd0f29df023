package org.santu.sheet.output;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a document says about itself.
 *
 * @param title shown by viewers
 * @param author or empty
 * @param date of printing; the only thing that differs between two prints of the same data
 * @param language of the texts
 */
public record PdfInfo(String title, String author, LocalDate date, Locale language) {}
