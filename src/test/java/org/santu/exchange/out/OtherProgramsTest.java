package org.santu.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.store.BulkLoader;
import org.santu.testing.TestStore;
import org.springframework.util.FileSystemUtils;

/** Our files in the hands of GDAL, QGIS and LibreOffice; each test is skipped where the program is missing. */
class OtherProgramsTest {
    private static final int ROWS = 12;
    /** Qt's own way out of a script falls over its feet now and then. */
    private static final String END = "sys.stdout.flush()\nos._exit(0)\n";

    private static TestStore store;

    private Path folder;

    @BeforeAll
    static void open() {
        store = TestStore.create();
        for (String name : List.of("protected_land", "project")) {
            LayerDeclaration layer = store.catalog().getLayer(name);
            new BulkLoader(store.stores())
                    .insert(
                            Caller.system(),
                            layer,
                            new OddRows(layer, 200, 7).list(ROWS).iterator());
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("santu-programs");
    }

    /** What the programs still write there when they have ended harms nobody. */
    @AfterEach
    void dropFolder() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private Path export(String layer, String file, String crs, String encoding) throws IOException {
        Path out = folder.resolve(file);
        String format = ExportFormats.ofFile(out).name();
        RoundTrips.exporter(store)
                .run(
                        Caller.system(),
                        new ExportOrder(layer, format, crs, encoding, null, null, null, false, null),
                        Locale.CHINESE,
                        out,
                        ExportProgress.NONE);
        return out;
    }

    private static void requireProgram(String path) {
        assumeTrue(Files.isExecutable(Path.of(path)), path + " is not installed");
    }

    private String run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void gdalReadsEveryFormat() throws Exception {
        requireProgram("/usr/bin/ogrinfo");
        for (String file : List.of("a.gpkg", "a.geojson", "a.kml", "a.csv", "a.xlsx", "a.gdb.zip")) {
            boolean fixed = file.matches(".*(geojson|kml)");
            String found = run(
                    "/usr/bin/ogrinfo",
                    "-al",
                    "-ro",
                    export("protected_land", file, fixed ? null : "EPSG:4547", null)
                            .toString());
            assertThat(found).as(file).contains("Feature Count: " + ROWS, "名11");
        }
        assertThat(run(
                        "/usr/bin/ogrinfo",
                        "-al",
                        "-so",
                        folder.resolve("a.gpkg").toString()))
                .contains("ID[\"EPSG\",4547]", "Geometry: Multi Polygon");
        String drawing = run(
                "/usr/bin/ogrinfo",
                "-al",
                export("project", "a.dxf", "EPSG:4547", null).toString());
        assertThat(drawing).contains("LINESTRING", "POINT");
        try (RecordSource back = RecordReaders.open(folder.resolve("a.dxf"), SourceOptions.NONE)) {
            long shapes = 0;
            for (var records = back.records(); records.hasNext(); shapes++) {
                assertThat(records.next().geometry().getCoordinate().x).isBetween(300_000.0, 900_000.0);
            }
            assertThat(shapes).isGreaterThanOrEqualTo(ROWS / 2);
        }
        String mixed = run(
                "/usr/bin/ogrinfo",
                "-so",
                "-al",
                export("project", "b.gdb.zip", null, null).toString());
        assertThat(mixed).contains("project_point", "project_line", "project_polygon");
    }

    @Test
    void qgisShowsChineseNamesInBothEncodingsAndTheTitlesOfColumns() throws Exception {
        requireProgram("/usr/bin/python3");
        requireProgram("/usr/bin/qgis_process");
        export("protected_land", "utf8.shp", "EPSG:4526", "UTF-8");
        export("protected_land", "gbk.shp", null, "GBK");
        export("protected_land", "a.gpkg", null, null);
        Path script = Files.writeString(folder.resolve("read.py"), """
                import os, sys
                from qgis.core import QgsApplication, QgsVectorLayer
                app = QgsApplication([], False)
                app.initQgis()
                for path in sys.argv[1:]:
                    layer = QgsVectorLayer(path, 'x', 'ogr')
                    names = sorted(str(f[i]) for f in layer.getFeatures() for i in [layer.fields().indexFromName(
                        'MC' if layer.fields().indexFromName('MC') >= 0 else 'name')] if i >= 0)
                    print(path.rsplit('/', 1)[1], layer.isValid(), layer.crs().authid(), layer.featureCount(), names[:3])
                """ + END);
        String found = run(
                "/usr/bin/python3",
                script.toString(),
                folder.resolve("utf8.shp").toString(),
                folder.resolve("gbk.shp").toString(),
                folder.resolve("a.gpkg").toString());
        assertThat(found)
                .contains("utf8.shp True EPSG:4526 12", "gbk.shp True EPSG:4490 12", "a.gpkg True EPSG:4490 12")
                .contains("'名0', '名1', '名10'");
    }

    @Test
    void qgisAppliesOurStylesByItself() throws Exception {
        requireProgram("/usr/bin/python3");
        requireProgram("/usr/bin/qgis_process");
        export("protected_land", "protected_land.gpkg", null, null);
        export("project", "project.gpkg", null, null);
        Path script = Files.writeString(folder.resolve("style.py"), """
                import os, sys
                from qgis.core import QgsApplication, QgsVectorLayer, QgsMapSettings, QgsMapRendererParallelJob
                from qgis.PyQt.QtCore import QSize
                app = QgsApplication([], False)
                app.initQgis()
                for path in sys.argv[1:]:
                    layer = QgsVectorLayer(path, 'x', 'ogr')
                    renderer = layer.renderer()
                    rules = renderer.rootRule().children() if renderer.type() == 'RuleRenderer' else []
                    settings = QgsMapSettings()
                    settings.setLayers([layer])
                    settings.setOutputSize(QSize(200, 200))
                    settings.setDestinationCrs(layer.crs())
                    pictures = []
                    for feature in layer.getFeatures():
                        if not feature.hasGeometry():
                            continue
                        settings.setExtent(feature.geometry().boundingBox().buffered(0.002))
                        job = QgsMapRendererParallelJob(settings)
                        job.start()
                        job.waitForFinished()
                        image = job.renderedImage()
                        pictures.append({image.pixel(x, y) for x in range(0, 200, 2) for y in range(0, 200, 2)})
                    seen = len(pictures) >= 3 and all(len(colours) > 1 for colours in pictures)
                    coloured = len(set().union(*pictures)) > 3
                    status = layer.fields().indexFromName('status')
                    print(path.rsplit('/', 1)[1], renderer.type(), len(rules), layer.labelsEnabled(), seen, coloured,
                          layer.attributeDisplayName(layer.fields().indexFromName('name')),
                          layer.editorWidgetSetup(status).type() if status >= 0 else '')
                """ + END);
        String found = run(
                "/usr/bin/python3",
                script.toString(),
                folder.resolve("protected_land.gpkg") + "|layername=protected_land",
                folder.resolve("project.gpkg") + "|layername=project|geometrytype=Point");
        assertThat(found)
                .containsPattern("protected_land.gpkg\\S+ RuleRenderer \\d+ True True True 名称")
                .containsPattern("project.gpkg\\S+ RuleRenderer \\d+ True True True 项目名称 ValueMap");
    }

    @Test
    void libreOfficeOpensTheWorkbookWithItsNamesAndDropDowns() throws Exception {
        requireProgram("/usr/bin/soffice");
        Path workbook = export("protected_land", "a.xlsx", null, null);
        run(
                "/usr/bin/soffice",
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir",
                folder.toString(),
                workbook.toString());
        assertThat(Files.readString(folder.resolve("a.csv"))).contains("名0", "名11", "wkt (EPSG:4490)");
    }
}
