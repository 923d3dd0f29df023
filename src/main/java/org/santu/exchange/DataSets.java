package org.santu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.FileSet;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.Shapes;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceFiles.ZipSet;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

/**
 * Lists what was sent, file by file, set by set and table by table. Small ones are opened and counted; of the others it says
 * what their beginnings tell. For one thread.
 */
final class DataSets {
    private static final int MOST_OPENED = 24;
    private static final long MOST_BYTES = 16_000_000;
    private static final int MOST_COUNTED = 200_000;

    private final SourceOptions options;
    private final BiFunction<RecordSource, DataSet, String> likelyLayer;
    private final List<Found> found = new ArrayList<>();
    private int opened;

    /** @param likelyLayer which layer a source fits best, or null */
    DataSets(SourceOptions options, BiFunction<RecordSource, DataSet, String> likelyLayer) {
        this.options = options.withPart(null).takingFirst();
        this.likelyLayer = likelyLayer;
    }

    /** @param likelyLayer name of the layer it fits best, or null where it was not opened */
    record Found(DataSet set, String likelyLayer) {}

    /** @return empty where there is nothing to choose */
    List<Found> list(Uploads.Upload upload) {
        List<FileSet> files = upload.sets();
        if (files.size() < 2) {
            inFile(upload.choose(null).file(), "", true);
        } else {
            for (FileSet each : files) {
                inFile(upload.choose(each.name()).file(), each.name(), false);
            }
        }
        return found.size() > 1 ? List.copyOf(found) : List.of();
    }

    private void inFile(Path file, String name, boolean alone) {
        List<ZipSet> packed = SourceFiles.listZip(file);
        if (packed.size() > 1) {
            String prefix = name.isEmpty() ? "" : name + "/";
            for (ZipSet each : packed) {
                DataSet set = each.set();
                inSet(file, set.name(), renamed(set, prefix + set.name()), each.bytes() <= MOST_BYTES, true);
            }
            return;
        }
        DataSet unknown = new DataSet(name, FileSet.format(file.getFileName().toString()), Shapes.UNKNOWN, -1);
        inSet(file, null, unknown, alone || file.toFile().length() <= MOST_BYTES, !alone);
    }

    /** @param known what is known without opening it */
    private void inSet(Path file, String part, DataSet known, boolean small, boolean counted) {
        if (small && opened < MOST_OPENED) {
            opened++;
            try (RecordSource source = RecordReaders.open(file, options.withPart(part))) {
                List<DataSet> inside = source.sets();
                if (inside.size() < 2) {
                    DataSet set = counted ? counted(source, known) : known;
                    found.add(new Found(set, likelyLayer.apply(source, set)));
                    return;
                }
                for (DataSet each : inside) {
                    String within = part == null ? each.name() : part + "/" + each.name();
                    String name = known.name().isEmpty() ? each.name() : known.name() + "/" + each.name();
                    boolean isOpen = each.name().equals(source.set());
                    DataSet set = renamed(each, name);
                    found.add(new Found(set, isOpen ? likelyLayer.apply(source, set) : likely(file, within, set)));
                }
                return;
            } catch (SantuException e) {
                // What cannot be read is listed all the same; choosing it says why.
            }
        }
        found.add(new Found(known, null));
    }

    private String likely(Path file, String part, DataSet set) {
        boolean isCheap = set.format().equals("XLSX") || set.format().equals("GeoPackage");
        if (set.records() == 0 || !isCheap || opened >= MOST_OPENED) {
            return null;
        }
        opened++;
        try (RecordSource source = RecordReaders.open(file, options.withPart(part))) {
            return likelyLayer.apply(source, set);
        } catch (SantuException e) {
            return null;
        }
    }

    private static DataSet counted(RecordSource source, DataSet known) {
        Shapes shapes = Shapes.NONE;
        long records = 0;
        Iterator<SourceRecord> each = source.records();
        for (; records <= MOST_COUNTED && each.hasNext(); records++) {
            shapes = shapes.and(Shapes.of(each.next().geometry()));
        }
        return new DataSet(known.name(), source.format(), shapes, records > MOST_COUNTED ? known.records() : records);
    }

    private static DataSet renamed(DataSet set, String name) {
        return new DataSet(name, set.format(), set.shapes(), set.records());
    }
}
