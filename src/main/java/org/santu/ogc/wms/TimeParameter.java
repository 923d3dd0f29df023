package org.santu.ogc.wms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.santu.catalog.ChinaTime;

/** The dimension time: the state of the data at a past instant. */
final class TimeParameter {
    private TimeParameter() {}

    /**
     * @return empty for now; for a day its end, at Beijing time as everywhere in the country
     */
    static Optional<Instant> find(WmsParameters parameters) {
        return parameters
                .find("TIME")
                .filter(text -> !text.equalsIgnoreCase("current"))
                .map(TimeParameter::parse);
    }

    private static Instant parse(String text) {
        try {
            if (text.length() <= 10) {
                return ChinaTime.startOf(LocalDate.parse(text).plusDays(1)).minusMillis(1);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw WmsException.of(ServiceCode.INVALID_DIMENSION_VALUE, "TIME", "SANTU-WMS-TIME", text);
        }
    }
}
