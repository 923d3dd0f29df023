package org.santu.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Coordinate;
import org.santu.access.Scope;
import org.santu.render.StyleLibrary;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/**
 * Makes the style of a theme from the data, once per scope and change of a layer that the theme reads. Safe for concurrent use.
 *
 * <p>The checksum of a style tells what it draws: it stays the same when a change does not move any region to another class, so
 * that tiles which look the same stay the same.
 */
@Component
class ThemeMaps {
    private static final int MOST = 64;
    /** While somebody tries, each change of mind makes another. */
    private static final int MOST_DRAFTS = 12;

    private record Key(String theme, Scope scope) {}

    private record Made(long sequence, StyleLibrary.Entry entry) {}

    private final Cache<Key, Made> made =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Key, Made> drafts =
            Caffeine.newBuilder().maximumSize(MOST_DRAFTS).build();
    private final ThemeQuery query;
    private final Journal journal;

    ThemeMaps(ThemeQuery query, Journal journal) {
        this.query = query;
        this.journal = journal;
    }

    StyleLibrary.Entry of(Theme theme, Scope scope) {
        long newest = journal.newestSequence(theme.value().layersRead());
        Key key = new Key(theme.name(), scope);
        Cache<Key, Made> kept = theme.isDraft() ? drafts : made;
        Made known = kept.getIfPresent(key);
        if (known != null && known.sequence() >= newest) {
            return known.entry();
        }
        // One makes it, the others wait. The number was read before the data, so the data are at least as new.
        return kept.asMap()
                .compute(
                        key,
                        (wanted, before) -> before != null && before.sequence() >= newest
                                ? before
                                : new Made(newest, make(theme, scope)))
                .entry();
    }

    private StyleLibrary.Entry make(Theme theme, Scope scope) {
        StringBuilder drawn = new StringBuilder(theme.name() + theme.kind() + theme.ramp() + theme.radiusMetres());
        Style style = switch (theme.kind()) {
            case CLASSES -> classes(theme, scope, drawn);
            case SYMBOLS -> symbols(theme, scope, drawn);
            case DOTS -> dots(theme, scope, drawn);
            case HEAT -> heat(theme, scope, drawn);
        };
        CRC32C checksum = new CRC32C();
        checksum.update(drawn.toString().getBytes(StandardCharsets.UTF_8));
        return new StyleLibrary.Entry(theme.style(), style, checksum.getValue(), List.of());
    }

    private Style classes(Theme theme, Scope scope, StringBuilder drawn) {
        ThemeNumbers numbers = query.numbers(theme, scope);
        ClassBreaks breaks = ThemeStyles.breaks(theme, numbers);
        drawn.append(theme.value().isByRegion() ? "" : breaks.limits()).append(breaks.count());
        numbers.byRegion()
                .forEach((code, number) -> drawn.append(code)
                        .append(number == null ? "?" : number == 0 ? "0" : (char) ('a' + breaks.find(number))));
        return new ThemeStyles(theme, numbers).classes(breaks);
    }

    private Style symbols(Theme theme, Scope scope, StringBuilder drawn) {
        ThemeNumbers numbers = query.numbers(theme, scope);
        drawn.append(numbers.largest()).append(numbers.byRegion());
        return new ThemeStyles(theme, numbers).symbols();
    }

    private Style dots(Theme theme, Scope scope, StringBuilder drawn) {
        ThemeNumbers numbers = query.numbers(theme, scope);
        double amount = OwnDrawings.amountPerDot(theme, numbers);
        Map<String, Integer> counts = OwnDrawings.dotCounts(numbers, amount);
        drawn.append(amount).append(counts);
        Map<String, Integer> candidates = new TreeMap<>();
        counts.forEach((code, count) -> candidates.put(code, count * OwnDrawings.CANDIDATES));
        Map<String, Coordinate[]> places = new TreeMap<>();
        query.places(theme.value(), scope, candidates)
                .forEach((code, found) -> places.put(code, OwnDrawings.spread(found)));
        places.forEach((code, dots) -> drawn.append(dots.length == 0 ? "" : dots[0]));
        return OwnDrawings.dots(theme, amount, places);
    }

    private Style heat(Theme theme, Scope scope, StringBuilder drawn) {
        List<Coordinate> points = query.points(theme, scope);
        points.forEach(point -> drawn.append(point.x).append(point.y).append(point.z));
        return OwnDrawings.heat(theme, points);
    }
}
