package org.santu.exchange.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;

class GpxReaderTest {
    @Test
    void waypointsRoutesAndTracksAreRecords(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("walk.gpx"), """
                <?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>m</name></metadata>
                <wpt lat="38.8" lon="114.2"><ele>600</ele><name>井</name></wpt>
                <rte><name>去</name><rtept lat="1" lon="2"><name>p</name></rtept><rtept lat="3" lon="4"/></rte>
                <trk><name>回</name><trkseg><trkpt lat="1" lon="2"><time>t</time></trkpt><trkpt lat="3" lon="4"/></trkseg>
                <trkseg><trkpt lat="9" lon="9"/></trkseg><trkseg><trkpt lat="5" lon="6"/><trkpt lat="7" lon="8"/></trkseg></trk>
                <wpt lat="x" lon="1"/></gpx>
                """);
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            assertThat(source.schema().names()).containsExactly("kind", "ele", "name");
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            assertThat(records).extracting(record -> record.values()[2]).containsExactly("井", "去", "回", null);
            assertThat(records)
                    .extracting(record -> String.valueOf(record.geometry()))
                    .containsExactly(
                            "POINT (114.2 38.8)",
                            "LINESTRING (2 1, 4 3)",
                            "MULTILINESTRING ((2 1, 4 3), (6 5, 8 7))",
                            "null");
            assertThat(records.get(2).findings())
                    .extracting("code", "value")
                    .containsExactly(tuple("SANTU-XML-POINT-ALONE", "9.0 9.0"));
            assertThat(records.get(3).findings()).extracting("code").containsExactly("SANTU-IMPORT-BAD-GEOMETRY");
        }
    }
}
