package org.santu.sheet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.santu.sheet.layout.MapFit;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.SheetFonts;
import org.santu.sheet.page.SheetPage;

/** Looks a sheet over before it is printed. Each finding has a stable code, and its text says what to do. */
final class SheetChecks {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SheetChecks() {}

    static List<SheetWarning> of(
            SheetPlace place,
            MapFit fit,
            List<SheetLayers.Drawn> layers,
            SheetComposer.Composed composed,
            SheetTexts.Texts words,
            SheetRequest request,
            String address) {
        List<SheetWarning> warnings = new ArrayList<>();
        // An atlas says so of its first sheet only.
        if (request.number() <= 1 && THIS_MACHINE.contains(URI.create(address).getHost())) {
            warnings.add(SheetWarning.of("SANTU-SHEET-ADDRESS", address));
        }
        if (composed.report().drawn() <= 2) {
            warnings.add(SheetWarning.of("SANTU-SHEET-EMPTY-MAP"));
        }
        if (place.area() == null) {
            warnings.add(SheetWarning.of("SANTU-SHEET-NO-BOUNDARY", place.name()));
        }
        if (!fit.fits()) {
            warnings.add(SheetWarning.of("SANTU-SHEET-SCALE", String.valueOf(fit.scaleDenominator())));
        }
        if (composed.legendOverflows()) {
            warnings.add(SheetWarning.of("SANTU-SHEET-LEGEND"));
        }
        if (composed.panelOverflows()) {
            warnings.add(
                    SheetWarning.of("SANTU-SHEET-OVERFLOW", composed.pages().size()));
        }
        if (words.filled().get("person").isEmpty()) {
            warnings.add(SheetWarning.of("SANTU-SHEET-NO-PERSON"));
        }
        if (request.publicEdition() && words.filled().get("review").isEmpty()) {
            warnings.add(SheetWarning.of("SANTU-SHEET-NO-REVIEW"));
        }
        if (composed.report().labelsDropped() > composed.report().labelsPlaced()) {
            warnings.add(SheetWarning.of(
                    "SANTU-SHEET-LABELS",
                    composed.report().labelsDropped(),
                    composed.report().labelsDropped() + composed.report().labelsPlaced()));
        }
        withoutLetters(composed.pages())
                .ifPresent(text -> warnings.add(SheetWarning.of("SANTU-SHEET-CHARACTERS", text)));
        outside(place, layers, warnings);
        if (smallest(composed.pages()) < Ink.SMALLEST_LETTERS - 0.01) {
            warnings.add(SheetWarning.of(
                    "SANTU-SHEET-SMALL-TEXT",
                    String.format(Locale.ROOT, "%.1f", smallest(composed.pages()) * 72 / 25.4)));
        }
        return warnings;
    }

    /** Features that say they belong to the village and lie elsewhere. */
    private static void outside(SheetPlace place, List<SheetLayers.Drawn> layers, List<SheetWarning> warnings) {
        if (place.area() == null) {
            return;
        }
        PreparedGeometry area = PreparedGeometryFactory.prepare(place.area().buffer(30));
        int outside = 0;
        for (SheetLayers.Drawn drawn : layers) {
            if (!drawn.declaration().geometryType().equals("Point")) {
                continue;
            }
            for (SimpleFeature feature : drawn.layer().features()) {
                boolean own = feature.getFeatureType().getDescriptor("region_code") == null
                        || place.code().digits().equals(feature.getAttribute("region_code"));
                if (own
                        && !drawn.declaration().name().equals("village")
                        && !drawn.declaration().name().equals("facility")
                        && feature.getDefaultGeometry() instanceof Geometry geometry
                        && !area.intersects(geometry)) {
                    outside++;
                }
            }
        }
        if (outside > 0) {
            warnings.add(SheetWarning.of("SANTU-SHEET-OUTSIDE", outside));
        }
    }

    /** The first texts with a character that the font lacks, as they stand on paper. */
    private static Optional<String> withoutLetters(List<SheetPage> pages) {
        List<String> texts = pages.stream()
                .flatMap(page -> page.marks().stream())
                .filter(mark ->
                        mark instanceof Mark.Letters letters && letters.text().contains(SheetFonts.MISSING))
                .map(mark -> ((Mark.Letters) mark).text())
                .distinct()
                .limit(3)
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }

    private static double smallest(List<SheetPage> pages) {
        double smallest = Double.MAX_VALUE;
        for (SheetPage page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Letters letters) {
                    double scale = Math.sqrt(Math.abs(letters.placing().getDeterminant()));
                    smallest = Math.min(smallest, letters.size() * scale);
                }
            }
        }
        return smallest;
    }
}
