<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml">
  <NamedLayer>
    <Name>layer</Name>
    <UserStyle>
      <Title>样式<Localized lang="en">Style</Localized></Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>斜线<Localized lang="en">Hatch</Localized></Title>
          <PolygonSymbolizer>
            <Fill>
              <GraphicFill>
                <Graphic>
                  <Mark><WellKnownName>shape://times</WellKnownName><Stroke><CssParameter name="stroke">#990099</CssParameter></Stroke></Mark>
                  <Size>16</Size>
                </Graphic>
              </GraphicFill>
            </Fill>
            <VendorOption name="graphic-margin">4</VendorOption>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Title>文字<Localized lang="en">Letter</Localized></Title>
          <PointSymbolizer>
            <Graphic>
              <Mark><WellKnownName>ttf://WenQuanYi Micro Hei#0x6587</WellKnownName><Fill><CssParameter name="fill">#112233</CssParameter></Fill></Mark>
              <Size>14</Size>
            </Graphic>
          </PointSymbolizer>
          <PointSymbolizer>
            <Graphic>
              <Mark><WellKnownName>wkt://MULTILINESTRING((-0.25 -0.25, 0 0), (0 0.25, 0 0))</WellKnownName></Mark>
              <Mark><WellKnownName>windbarbs://default(15)[kts]</WellKnownName></Mark>
              <ExternalGraphic>
                <OnlineResource xlink:type="simple" xlink:href="http://example.invalid/mark.png"/>
                <Format>image/png</Format>
              </ExternalGraphic>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>铁路<Localized lang="en">Railway</Localized></Title>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <Mark><WellKnownName>shape://vertline</WellKnownName><Stroke><CssParameter name="stroke">#333333</CssParameter></Stroke></Mark>
                  <Size>8</Size>
                </Graphic>
              </GraphicStroke>
              <CssParameter name="stroke-dasharray">4 6</CssParameter>
              <CssParameter name="stroke-dashoffset">2</CssParameter>
            </Stroke>
            <PerpendicularOffset>3</PerpendicularOffset>
          </LineSymbolizer>
        </Rule>
        <VendorOption name="ruleEvaluation">first</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
