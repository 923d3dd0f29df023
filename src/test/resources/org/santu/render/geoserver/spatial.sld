<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml">
  <NamedLayer>
    <Name>layer</Name>
    <UserStyle>
      <Title>样式<Localized lang="en">Style</Localized></Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>窗口<Localized lang="en">Window</Localized></Title>
          <ogc:Filter>
            <ogc:BBOX>
              <ogc:PropertyName>geom</ogc:PropertyName>
              <gml:Box srsName="http://www.opengis.net/gml/srs/epsg.xml#4326"><gml:coordinates>114.9,38.5 115.1,38.7</gml:coordinates></gml:Box>
            </ogc:BBOX>
          </ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#AABBCC</CssParameter></Fill></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Title>无坐标系<Localized lang="en">No CRS</Localized></Title>
          <ogc:Filter>
            <ogc:Intersects>
              <ogc:PropertyName>geom</ogc:PropertyName>
              <gml:Point><gml:pos>10 20</gml:pos></gml:Point>
            </ogc:Intersects>
          </ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#AABBCC</CssParameter></Fill></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
