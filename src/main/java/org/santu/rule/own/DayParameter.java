package org.santu.rule.own;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.santu.catalog.ChinaTime;
import org.santu.problem.SantuException;

/** The day that a question is about: a day, or a moment, which falls into a day of China. */
public final class DayParameter {
    private DayParameter() {}

    /**
     * @param text {@code 2026-06-30} or {@code 2026-06-30T01:00:00Z}; null or empty means today
     * @throws SantuException SANTU-RULE-DAY
     */
    public static LocalDate read(String text) {
        if (text == null || text.isBlank()) {
            return ChinaTime.today();
        }
        try {
            return text.contains("T") ? ChinaTime.dayOf(Instant.parse(text)) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new SantuException(e, "SANTU-RULE-DAY", text.length() > 40 ? text.substring(0, 40) : text)
                    .with("field", "at");
        }
    }
}
