"""Styles as people make them in QGIS, saved as SLD: export_styles.py FOLDER. Made with QGIS 3.22 of Debian 12."""
import os
import sys

from qgis.core import (QgsApplication, QgsCategorizedSymbolRenderer, QgsCentroidFillSymbolLayer, QgsClassificationEqualInterval,
                       QgsFillSymbol, QgsFontMarkerSymbolLayer, QgsGradientColorRamp, QgsGraduatedSymbolRenderer,
                       QgsLinePatternFillSymbolLayer, QgsLineSymbol, QgsMarkerLineSymbolLayer, QgsMarkerSymbol,
                       QgsPalLayerSettings, QgsPointPatternFillSymbolLayer, QgsRendererCategory, QgsRendererRange,
                       QgsRuleBasedLabeling, QgsRuleBasedRenderer, QgsSingleSymbolRenderer, QgsSvgMarkerSymbolLayer,
                       QgsTextBufferSettings, QgsTextFormat, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtGui import QColor, QFont

FIELDS = "&field=name:string&field=kind:string&field=percent:double"


def layer(geometry):
    return QgsVectorLayer(geometry + "?crs=EPSG:3857" + FIELDS, "layer", "memory")


def categorised():
    made = layer("Point")
    categories = [QgsRendererCategory(value, QgsMarkerSymbol.createSimple({"name": mark, "color": colour, "size": "3"}), label)
                  for value, mark, colour, label in (("school", "square", "#7251a8", "学校"), ("clinic", "cross", "#b8323a", "卫生室"),
                                                     ("", "circle", "#888888", "其他"))]
    made.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return made


def graduated():
    made = layer("Polygon")
    ranges = [QgsRendererRange(low, low + 25, QgsFillSymbol.createSimple({"color": colour, "outline_color": "#555555"}),
                               "%d - %d" % (low, low + 25))
              for low, colour in ((0, "#fff5eb"), (25, "#fdbe85"), (50, "#e6550d"), (75, "#7f2704"))]
    made.setRenderer(QgsGraduatedSymbolRenderer("percent", ranges))
    return made


def rule_based():
    made = layer("LineString")
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, label, low, high in (("\"kind\" = 'county' AND \"percent\" > 50", "县道", 100000, 1000),
                                         ("\"name\" LIKE '%路' OR \"name\" IS NULL", "路", 0, 0),
                                         ("\"kind\" IN ('village', 'track')", "村路", 50000, 0),
                                         ("NOT (\"percent\" <= 3.5)", "其余", 0, 0)):
        symbol = QgsLineSymbol.createSimple({"line_color": "#aa5500", "line_width": "0.6", "line_style": "dash"})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, low, high, expression, label, "A note"))
    made.setRenderer(QgsRuleBasedRenderer(root))
    return made


def cased_line():
    made = layer("LineString")
    symbol = QgsLineSymbol.createSimple({"line_color": "#333333", "line_width": "2", "capstyle": "round", "joinstyle": "round"})
    upper = QgsLineSymbol.createSimple({"line_color": "#ffcc66", "line_width": "1.2", "offset": "1", "use_custom_dash": "1",
                                        "customdash": "5;2"})
    symbol.appendSymbolLayer(upper.symbolLayer(0).clone())
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def marker_line():
    made = layer("LineString")
    symbol = QgsLineSymbol()
    ticks = QgsMarkerLineSymbolLayer(True, 4)
    ticks.setSubSymbol(QgsMarkerSymbol.createSimple({"name": "triangle", "color": "#205080", "size": "2"}))
    symbol.appendSymbolLayer(ticks)
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def hatch():
    made = layer("Polygon")
    symbol = QgsFillSymbol.createSimple({"color": "#eef4e2", "outline_color": "#446622"})
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(3)
    lines.setColor(QColor("#5e8a2e"))
    symbol.appendSymbolLayer(lines)
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def brush_patterns():
    made = layer("Polygon")
    categories = [QgsRendererCategory(style, QgsFillSymbol.createSimple({"color": "#884422", "style": style}), style)
                  for style in ("horizontal", "vertical", "cross", "b_diagonal", "f_diagonal", "diagonal_x", "dense4", "no")]
    made.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return made


def point_pattern():
    made = layer("Polygon")
    symbol = QgsFillSymbol.createSimple({"color": "#ffffff"})
    dots = QgsPointPatternFillSymbolLayer()
    dots.setSubSymbol(QgsMarkerSymbol.createSimple({"name": "circle", "color": "#2e8b6b", "size": "1.5"}))
    dots.setDistanceX(5)
    dots.setDistanceY(5)
    symbol.appendSymbolLayer(dots)
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def svg_marker():
    made = layer("Point")
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, QgsSvgMarkerSymbolLayer("test/dot.svg", 6, 15))
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def font_marker():
    made = layer("Point")
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, QgsFontMarkerSymbolLayer("WenQuanYi Micro Hei", "文", 5, QColor("#a04040")))
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def centroid():
    made = layer("Polygon")
    symbol = QgsFillSymbol.createSimple({"color": "#f4e8d0"})
    middle = QgsCentroidFillSymbolLayer()
    middle.setSubSymbol(QgsMarkerSymbol.createSimple({"name": "star", "color": "#cc0000", "size": "4"}))
    symbol.appendSymbolLayer(middle)
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def text_format():
    style = QgsTextFormat()
    font = QFont("WenQuanYi Micro Hei")
    font.setBold(True)
    style.setFont(font)
    style.setSize(9)
    style.setColor(QColor("#202020"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor("#ffffff"))
    style.setBuffer(halo)
    return style


def label_settings(text, placement, expression=False):
    settings = QgsPalLayerSettings()
    settings.fieldName = text
    settings.isExpression = expression
    settings.placement = placement
    settings.setFormat(text_format())
    return settings


def point_labels():
    made = layer("Point")
    settings = label_settings("name", QgsPalLayerSettings.OverPoint)
    settings.quadOffset = QgsPalLayerSettings.QuadrantRight
    settings.xOffset = 2
    made.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    made.setLabelsEnabled(True)
    return made


def line_labels():
    made = layer("LineString")
    settings = label_settings("name", QgsPalLayerSettings.Curved)
    settings.repeatDistance = 80
    made.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    made.setLabelsEnabled(True)
    return made


def rule_labels():
    made = layer("Polygon")
    root = QgsRuleBasedLabeling.Rule(None)
    settings = label_settings("\"name\" || ' ' || \"kind\"", QgsPalLayerSettings.Horizontal, True)
    settings.wrapChar = ""
    settings.autoWrapLength = 6
    root.appendChild(QgsRuleBasedLabeling.Rule(settings, 50000, 0, "\"percent\" >= 10", "大"))
    made.setLabeling(QgsRuleBasedLabeling(root))
    made.setLabelsEnabled(True)
    return made


def functions():
    made = layer("Point")
    root = QgsRuleBasedRenderer.Rule(None)
    for expression in ("length(\"name\") > 3", "\"percent\" * 2 + 1 < 10", "\"percent\" BETWEEN 3 AND 7",
                       "upper(\"kind\") = 'SCHOOL'"):
        root.appendChild(QgsRuleBasedRenderer.Rule(QgsMarkerSymbol.createSimple({}), 0, 0, expression, expression))
    made.setRenderer(QgsRuleBasedRenderer(root))
    return made


MADE = [categorised, graduated, rule_based, cased_line, marker_line, hatch, brush_patterns, point_pattern, svg_marker, font_marker,
        centroid, point_labels, line_labels, rule_labels, functions]

if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    for make in MADE:
        message, written = make().saveSldStyle(os.path.join(sys.argv[1], make.__name__ + ".sld"))
        if not written:
            print(make.__name__, message, file=sys.stderr)
    sys.stderr.flush()
    os._exit(0)
