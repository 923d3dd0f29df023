"""Draws a map of a running Santu in QGIS: wms_map.py ADDRESS USER PASSWORD LAYERS CRS WIDTH HEIGHT XMIN YMIN XMAX YMAX OUT."""
import os
import sys
from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings, QgsPointXY, QgsRaster,
    QgsRasterLayer, QgsRectangle)
from qgis.PyQt.QtCore import QSize

address, user, password, layers, crs, width, height, x_min, y_min, x_max, y_max, out = sys.argv[1:13]
application = QgsApplication([], False)
application.initQgis()
# QGIS names layers from top to bottom, a map request from bottom to top
source = (
    "url=%s&username=%s&password=%s&crs=%s&format=image/png&featureCount=5&dpiMode=7&contextualWMSLegend=0&"
    % (address, user, password, crs)
    + "&".join("layers=%s&styles=" % layer for layer in reversed(layers.split(","))))
layer = QgsRasterLayer(source, "santu", "wms")
if not layer.isValid():
    sys.exit("QGIS does not take the layer: " + layer.error().message())
print("crs", layer.crs().authid())
print("extent", layer.extent().toString(4))
extent = QgsRectangle(float(x_min), float(y_min), float(x_max), float(y_max))
settings = QgsMapSettings()
settings.setLayers([layer])
settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
settings.setExtent(extent)
settings.setOutputSize(QSize(int(width), int(height)))
settings.setOutputDpi(96)
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
for error in job.errors():
    print("error", error.message)
job.renderedImage().save(out, "PNG")
answer = layer.dataProvider().identify(
    extent.center(), QgsRaster.IdentifyFormatFeature, extent, int(width), int(height), 96)
print("identify", answer.isValid(), answer.error().message())
for stores in answer.results().values():
    for store in stores if isinstance(stores, list) else [stores]:
        for feature in store.features():
            box = feature.geometry().boundingBox()
            print("feature", feature["name"], "holds the centre", box.contains(extent.center()))
# QGIS takes its own objects apart badly at exit
sys.stdout.flush()
os._exit(0)
