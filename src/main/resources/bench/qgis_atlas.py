# Draws the atlas of the demo county with QGIS: python3 qgis_atlas.py pdf|png PAGES HOST PORT DATABASE USER FOLDER, password in PGPASSWORD
# One A3 page for each village, in a style like that of Santu's sheet "status", without its tables, checks and QR code.
import os
import sys
import time

from qgis.core import (QgsApplication, QgsCategorizedSymbolRenderer, QgsCoordinateReferenceSystem, QgsDataSourceUri,
                       QgsFillSymbol, QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap,
                       QgsLayoutItemMapGrid, QgsLayoutItemScaleBar, QgsLayoutPoint, QgsLayoutSize, QgsLegendStyle,
                       QgsLinePatternFillSymbolLayer, QgsLineSymbol, QgsMarkerSymbol, QgsPalLayerSettings, QgsPrintLayout,
                       QgsProject, QgsRectangle, QgsRenderContext, QgsRendererCategory, QgsSimpleLineSymbolLayer,
                       QgsSingleSymbolRenderer, QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes, QgsVectorLayer,
                       QgsVectorLayerSimpleLabeling, Qgis)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QFont

mode, pages, host, port, database, user, folder = sys.argv[1:8]
password = os.environ['PGPASSWORD']
pages = int(pages)
FONT = 'WenQuanYi Micro Hei'
app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
crs = QgsCoordinateReferenceSystem('EPSG:4547')
project.setCrs(crs)


def layer(table, title, where=''):
    uri = QgsDataSourceUri()
    uri.setConnection(host, port, database, user, password)
    uri.setDataSource('layer', table, 'geom', where, 'id')
    made = QgsVectorLayer(uri.uri(False), title, 'postgres')
    if not made.isValid():
        raise SystemExit('QGIS cannot read layer.' + table)
    project.addMapLayer(made)
    return made


village = layer('region', '行政村界', "level = 'village'")
village.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
    {'color': '247,244,232', 'outline_color': '120,60,150', 'outline_width': '0.5'})))

land = layer('protected_land', '保护地')
kinds = [('basic_farmland', '永久基本农田', '#5aa03c', 45), ('ecological_redline', '生态保护红线', '#c84a3c', 135),
         ('nature_reserve', '自然保护区', '#3ca078', 0), ('water_source', '水源保护区', '#3c78c8', 0)]
categories = []
for value, title, colour, angle in kinds:
    symbol = QgsFillSymbol()
    symbol.deleteSymbolLayer(0)
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(angle)
    hatch.setDistance(2)
    hatch.setColor(QColor(colour))
    hatch.setLineWidth(0.25)
    symbol.appendSymbolLayer(hatch)
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(colour), 0.3))
    categories.append(QgsRendererCategory(value, symbol, title))
land.setRenderer(QgsCategorizedSymbolRenderer('kind', categories))

road = layer('road', '道路')
categories = []
for value, title, width, colour, casing in [('national', '国道', 1.3, '#fab45a', '#be6e28'),
                                            ('provincial', '省道', 1.0, '#ffec96', '#be963c'),
                                            ('county', '县道', 0.7, '#ffffff', '#96918c'),
                                            ('township', '乡道', 0.6, '#ffffff', '#96918c'),
                                            ('village', '村道', 0.45, '#ffffff', '#aaa5a0')]:
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(casing), width + 0.35))
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(colour), width))
    for i in range(2):
        symbol.symbolLayer(i).setRenderingPass(i + 1)
    categories.append(QgsRendererCategory(value, symbol, title))
renderer = QgsCategorizedSymbolRenderer('grade', categories)
renderer.setUsingSymbolLevels(True)
road.setRenderer(renderer)

household = layer('household', '农户')
categories = [QgsRendererCategory(value, QgsMarkerSymbol.createSimple(
    {'name': 'circle', 'color': colour, 'size': size, 'outline_color': '60,60,60', 'outline_width': '0.1'}), title)
    for value, title, colour, size in [('general', '一般贫困户', '#468c5a', '1.1'), ('minimum_living', '低保户', '#e6961e', '1.3'),
                                       ('five_guarantees', '五保户', '#8246b4', '1.5'),
                                       ('minimum_living_poor', '低保贫困户', '#d72828', '1.5')]]
household.setRenderer(QgsCategorizedSymbolRenderer('attribute', categories))

committee = layer('village', '村委会')
committee.setRenderer(QgsSingleSymbolRenderer(
    QgsMarkerSymbol.createSimple({'name': 'square', 'color': '40,40,40', 'size': '1.8'})))
label = QgsPalLayerSettings()
label.fieldName = 'name'
text = QgsTextFormat()
text.setFont(QFont(FONT))
text.setSize(11)
halo = QgsTextBufferSettings()
halo.setEnabled(True)
halo.setSize(0.8)
text.setBuffer(halo)
label.setFormat(text)
committee.setLabeling(QgsVectorLayerSimpleLabeling(label))
committee.setLabelsEnabled(True)

codes = sorted(feature['region_code'] for feature in village.getFeatures())[:pages]
coverage = layer('region', 'atlas', "level = 'village' AND region_code <= '%s'" % codes[-1])
layout = QgsPrintLayout(project)
layout.initializeDefaults()
layout.pageCollection().page(0).setPageSize(QgsLayoutSize(420, 297))
sheet = QgsLayoutItemMap(layout)
layout.addLayoutItem(sheet)
sheet.attemptSetSceneRect(QRectF(15, 25, 330, 257))
sheet.setFrameEnabled(True)
sheet.setCrs(crs)
sheet.setLayers([committee, household, road, land, village])
sheet.setExtent(QgsRectangle(500000, 4280000, 600000, 4360000))
sheet.setAtlasDriven(True)
sheet.setAtlasScalingMode(QgsLayoutItemMap.Auto)
sheet.setAtlasMargin(0.15)
grid = sheet.grid()
grid.setEnabled(True)
grid.setIntervalX(1000)
grid.setIntervalY(1000)
grid.setStyle(QgsLayoutItemMapGrid.Cross)
grid.setAnnotationEnabled(True)
grid.setAnnotationPrecision(0)


def words(x, y, width, height, content, size):
    item = QgsLayoutItemLabel(layout)
    item.setText(content)
    item.setFont(QFont(FONT, size))
    layout.addLayoutItem(item)
    item.attemptSetSceneRect(QRectF(x, y, width, height))


words(15, 8, 330, 14, '[% "name" %]（[% "region_code" %]）农户分布图', 24)
words(352, 270, 60, 12, '第 [% @atlas_featurenumber %] / [% @atlas_totalfeatures %] 页', 10)
legend = QgsLayoutItemLegend(layout)
legend.setTitle('图例')
legend.setLinkedMap(sheet)
legend.setAutoUpdateModel(False)
root = legend.model().rootGroup()
for child in list(root.children()):
    if child.name() == 'atlas':
        root.removeChildNode(child)
for style in (QgsLegendStyle.Title, QgsLegendStyle.Subgroup, QgsLegendStyle.SymbolLabel, QgsLegendStyle.Group):
    legend.setStyleFont(style, QFont(FONT, 14 if style == QgsLegendStyle.Title else 10))
layout.addLayoutItem(legend)
legend.attemptMove(QgsLayoutPoint(350, 25))
bar = QgsLayoutItemScaleBar(layout)
bar.setStyle('Single Box')
bar.setLinkedMap(sheet)
bar.setUnits(QgsUnitTypes.DistanceMeters)
bar.setUnitLabel('m')
bar.setNumberOfSegments(2)
bar.setNumberOfSegmentsLeft(0)
bar.setUnitsPerSegment(500)
bar.update()
layout.addLayoutItem(bar)
bar.attemptMove(QgsLayoutPoint(350, 245))
atlas = layout.atlas()
atlas.setCoverageLayer(coverage)
atlas.setEnabled(True)
atlas.setFilenameExpression("'v' || @atlas_featurenumber")
atlas.setSortFeatures(True)
atlas.setSortExpression('"region_code"')

start = time.time()
if mode == 'pdf':
    how = QgsLayoutExporter.PdfExportSettings()
    how.forceVectorOutput = True
    how.rasterizeWholeImage = False
    how.textRenderFormat = QgsRenderContext.TextFormatAlwaysText
    how.dpi = 300
    path = os.path.join(folder, 'atlas.pdf')
    result = QgsLayoutExporter.exportToPdf(atlas, path, how)
    size = os.path.getsize(path)
else:
    how = QgsLayoutExporter.ImageExportSettings()
    how.dpi = 150
    how.generateWorldFile = False
    result = QgsLayoutExporter.exportToImage(atlas, os.path.join(folder, 'x'), 'png', how)
    size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder) if name.endswith('.png'))
seconds = time.time() - start
print('RESULT %s pages %d seconds %.3f bytes %d qgis %s' % (mode, len(codes), seconds, size, Qgis.QGIS_VERSION), flush=True)
os._exit(0)
