package org.santu.sheet.handbook;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * How a handbook is to be printed.
 *
 * @param locale language of the form
 * @param publicEdition leave out what is not for everybody's eyes
 * @param printedOn the day that stands on it
 */
public record HandbookOptions(Locale locale, boolean publicEdition, LocalDate printedOn) {
    public HandbookOptions {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(printedOn, "printedOn");
    }
}
