"""Asks a running Santu through OWSLib: wms.py ADDRESS USER PASSWORD FOLDER; prints what it found, one fact a line."""
import sys
from owslib.util import ServiceException
from owslib.wms import WebMapService

address, user, password, folder = sys.argv[1:5]

for version in ("1.1.1", "1.3.0"):
    wms = WebMapService(address, version=version, username=user, password=password)
    print(version, "title", wms.identification.title)
    print(version, "operations", ",".join(sorted(operation.name.split("}")[-1] for operation in wms.operations)))
    print(version, "formats", "|".join(wms.getOperationByName("GetMap").formatOptions))
    print(version, "layers", ",".join(sorted(wms.contents)))
    region = wms["region"]
    print(version, "styles", ",".join(sorted(region.styles)))
    print(version, "legend", region.styles["default"]["legend"])
    print(version, "systems", "EPSG:4547" in region.crsOptions, "EPSG:4490" in region.crsOptions)
    west, south, east, north = region.boundingBoxWGS84
    print(version, "box", west, south, east, north)
    wanted = dict(layers=["region", "road"], styles=["", ""], size=(400, 300), format="image/png", transparent=False)
    # OWSLib itself turns the box for 1.3.0 where the register wants latitude first
    image = wms.getmap(srs="EPSG:4326", bbox=(west, south, east, north), **wanted)
    with open(folder + "/owslib-" + version + ".png", "wb") as out:
        out.write(image.read())
    info = wms.getfeatureinfo(
        srs="EPSG:4326", bbox=(west, south, east, north), xy=(200, 150), query_layers=["region"],
        info_format="application/json", feature_count=9, **wanted)
    print(version, "info", info.read().decode("utf-8").count('"layer":"region"'))
    try:
        wms.getmap(srs="EPSG:9999", bbox=(west, south, east, north), **wanted)
        print(version, "refused", False)
    except ServiceException as problem:
        print(version, "refused", "SANTU-WMS-CRS" in str(problem))
