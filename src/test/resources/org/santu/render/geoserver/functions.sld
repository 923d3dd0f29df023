<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml">
  <NamedLayer>
    <Name>layer</Name>
    <UserStyle>
      <Title>样式<Localized lang="en">Style</Localized></Title>
      <FeatureTypeStyle>
        <Transformation>
          <ogc:Function name="vec:Heatmap"/>
        </Transformation>
        <Rule>
          <Title>人口<Localized lang="en">People</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:Function name="in"><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>a</ogc:Literal><ogc:Literal>b</ogc:Literal></ogc:Function>
              <ogc:Literal>true</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">
                <ogc:Function name="Categorize">
                  <ogc:PropertyName>people</ogc:PropertyName>
                  <ogc:Literal>#EFF3FF</ogc:Literal><ogc:Literal>100</ogc:Literal>
                  <ogc:Literal>#6BAED6</ogc:Literal><ogc:Literal>500</ogc:Literal>
                  <ogc:Literal>#08519C</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="fill-opacity"><ogc:Function name="env"><ogc:Literal>opacity</ogc:Literal></ogc:Function></CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Title>平均<Localized lang="en">Mean</Localized></Title>
          <PointSymbolizer>
            <Geometry><ogc:Function name="centroid"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function></Geometry>
            <Graphic>
              <Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill">
                <ogc:Function name="Interpolate"><ogc:PropertyName>people</ogc:PropertyName><ogc:Literal>0</ogc:Literal><ogc:Literal>#FFFFFF</ogc:Literal><ogc:Literal>100</ogc:Literal><ogc:Literal>#FF0000</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function>
              </CssParameter></Fill></Mark>
              <Size><ogc:Function name="sqrt"><ogc:PropertyName>people</ogc:PropertyName></ogc:Function></Size>
              <Rotation><ogc:PropertyName>angle</ogc:PropertyName></Rotation>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>直方<Localized lang="en">Histogram</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThan>
              <ogc:Function name="Collection_Max"><ogc:PropertyName>people</ogc:PropertyName></ogc:Function>
              <ogc:Literal>3</ogc:Literal>
            </ogc:PropertyIsGreaterThan>
          </ogc:Filter>
          <PointSymbolizer><Graphic><Size>4</Size></Graphic></PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
