package org.santu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.data.Query;
import org.santu.access.Caller;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;

/**
 * Finds which region a code of another year means: statistical codes change every year, names and the region above seldom do.
 * Only a name that stands once below the same region above is a match. For one thread.
 */
final class CodeYears {
    private static final List<String> LAYERS = List.of("region", "village");
    private static final String NAME = "name";
    /** 西村, 西村村委会 and 西村村民委员会 are the same village; so are 西关社区 and 西关社区居委会. */
    private static final Pattern OFFICE = Pattern.compile("(村民委员会|村委会|居民委员会|居委会|委员会)$");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

    private final Stores stores;
    private final Caller caller;
    /** Names by code. */
    private Map<String, String> known;
    /** Codes by the code above and the name. */
    private final Map<String, List<String>> byName = new HashMap<>();

    CodeYears(Stores stores, Caller caller) {
        this.stores = stores;
        this.caller = caller;
    }

    /**
     * @param code a code of a village or township
     * @param name what the row calls it
     * @return the code that is in use here, when this one is not and just one region of that name lies below the same region
     */
    Optional<String> find(String code, String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        if (known == null) {
            known = new HashMap<>();
            LAYERS.forEach(this::read);
        }
        RegionCode parsed = RegionCode.parse(code).orElse(null);
        if (parsed == null || known.containsKey(parsed.digits()) || !isBelowCounty(parsed)) {
            return Optional.empty();
        }
        List<String> same = byName.getOrDefault(key(parsed, name), List.of());
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static boolean isBelowCounty(RegionCode code) {
        return code.level() == RegionLevel.VILLAGE || code.level() == RegionLevel.TOWNSHIP;
    }

    private static String key(RegionCode code, String name) {
        return code.findParent().map(RegionCode::digits).orElse("") + '/' + plain(name);
    }

    private static String plain(String name) {
        String plain = OFFICE.matcher(BLANKS.matcher(name).replaceAll("")).replaceAll("");
        return plain.length() > 1 && plain.endsWith("村") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private void read(String layer) {
        Query query = new Query(layer);
        query.setPropertyNames(StandardColumns.REGION_CODE, NAME);
        new LayerFeatures(stores.open(caller)).read(query, feature -> {
            if (feature.getAttribute(StandardColumns.REGION_CODE) instanceof String code
                    && feature.getAttribute(NAME) instanceof String name) {
                RegionCode.parse(code).ifPresent(parsed -> add(parsed, name));
            }
            return null;
        });
    }

    private void add(RegionCode code, String name) {
        if (known.put(code.digits(), name) == null) {
            byName.computeIfAbsent(key(code, name), any -> new ArrayList<>(1)).add(code.digits());
        }
    }
}
