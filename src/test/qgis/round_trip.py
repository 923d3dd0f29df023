"""Loads styles in QGIS and saves them again: round_trip.py IN.sld OUT.sld GEOMETRY FIELD:TYPE,... [IN.sld OUT.sld ...]

Needs Debian's python3-qgis and QT_QPA_PLATFORM=offscreen. Exits with 1 when QGIS refuses a file.
"""
import sys

from qgis.core import QgsApplication, QgsVectorLayer


def main(arguments):
    application = QgsApplication([], False)
    application.initQgis()
    failed = False
    for i in range(0, len(arguments), 4):
        source, target, geometry, fields = arguments[i:i + 4]
        query = "".join("&field=" + field for field in fields.split(",") if field)
        layer = QgsVectorLayer(geometry + "?crs=EPSG:3857" + query, "layer", "memory")
        message, loaded = layer.loadSldStyle(source)
        if loaded:
            message, loaded = layer.saveSldStyle(target)
        if not loaded:
            print(source + ": " + message, file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    # QGIS takes its own objects apart badly at exit
    code = main(sys.argv[1:])
    sys.stderr.flush()
    import os
    os._exit(code)
