package org.santu.photovoltaic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.problem.SantuException;
import org.santu.store.Coverages;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;
import org.springframework.stereotype.Component;

/** Finds the light that a plan names: in the plan, in files beside it, or among the rasters of the database. */
@Component
class LightReader {
    private static final long MOST_BYTES = 200L << 20;

    private final Coverages coverages;

    LightReader(Coverages coverages) {
        this.coverages = coverages;
    }

    /** @param folder of the plan; null for plans that came through the browser, which name no files */
    LightTable read(LightSection section, Path folder) {
        if (!section.months().isEmpty()) {
            return LightTable.everywhere(new MonthlyLight(
                    months(section, section.months()),
                    known(section, section.diffuse()),
                    known(section, section.direct())));
        }
        if (section.coverage() != null) {
            byte[] bytes = coverages
                    .find(section.coverage())
                    .orElseThrow(() -> new SantuException("SANTU-PHOTOVOLTAIC-COVERAGE", section.coverage()))
                    .geotiff();
            try {
                return LightTable.ofBands(section.coverage(), ElevationFiles.readBands(bytes), section::factor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (section.csv() != null) {
            return LightCsv.read(section.csv(), text(file(section.csv(), folder)), section::factor);
        }
        List<Path> files =
                section.geotiffs().stream().map(name -> file(name, folder)).toList();
        return LightTable.ofBands(String.join(", ", section.geotiffs()), bands(files), section::factor);
    }

    private static double[] months(LightSection section, List<Double> figures) {
        double[] months = new double[12];
        for (int month = 1; month <= 12; month++) {
            months[month - 1] = figures.get(month - 1) * section.factor(month);
        }
        return months;
    }

    private static double[] known(LightSection section, List<Double> figures) {
        return figures.isEmpty() ? null : months(section, figures);
    }

    private static Path file(String name, Path folder) {
        if (folder == null) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-FILE", name);
        }
        return folder.resolve(name);
    }

    private static String text(Path file) {
        return decoded(bytes(file));
    }

    /** One file of all bands, or a file for each. */
    private static List<ElevationGrid> bands(List<Path> files) {
        List<ElevationGrid> bands = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = bytes(file);
            try {
                bands.addAll(ElevationFiles.readBands(bytes));
            } catch (IOException | RuntimeException e) {
                throw new SantuException(e, "SANTU-PHOTOVOLTAIC-TIFF", file.toString());
            }
        }
        return bands;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SantuException("SANTU-PHOTOVOLTAIC-FILE-SIZE", file.toString(), MOST_BYTES >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-PHOTOVOLTAIC-FILE", file.toString());
        }
    }

    /** Tables from Chinese offices are often GBK; only the head line and messages show it. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
