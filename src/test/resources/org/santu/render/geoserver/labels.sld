<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml">
  <NamedLayer>
    <Name>layer</Name>
    <UserStyle>
      <Title>样式<Localized lang="en">Style</Localized></Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>道路<Localized lang="en">Road</Localized></Title>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#334455</CssParameter>
              <CssParameter name="stroke-width"><ogc:Mul><ogc:PropertyName>lanes</ogc:PropertyName><ogc:Literal>1.5</ogc:Literal></ogc:Mul></CssParameter>
            </Stroke>
          </LineSymbolizer>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name</ogc:PropertyName> (<ogc:PropertyName>number</ogc:PropertyName>)</Label>
            <Font>
              <CssParameter name="font-family">WenQuanYi Micro Hei</CssParameter>
              <CssParameter name="font-family">Serif</CssParameter>
              <CssParameter name="font-size">12</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement><LinePlacement><PerpendicularOffset>8</PerpendicularOffset></LinePlacement></LabelPlacement>
            <Halo><Radius>2</Radius><Fill><CssParameter name="fill">#FFFFFF</CssParameter></Fill></Halo>
            <Graphic><Mark><WellKnownName>square</WellKnownName><Fill/></Mark><Size>12</Size></Graphic>
            <Priority><ogc:PropertyName>lanes</ogc:PropertyName></Priority>
            <VendorOption name="followLine">true</VendorOption>
            <VendorOption name="repeat">200</VendorOption>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="maxDisplacement">30</VendorOption>
            <VendorOption name="graphic-resize">stretch</VendorOption>
            <VendorOption name="graphic-margin">3</VendorOption>
            <VendorOption name="underlineText">true</VendorOption>
            <VendorOption name="partials">true</VendorOption>
            <VendorOption name="polygonAlign">mbr</VendorOption>
          </TextSymbolizer>
        </Rule>
        <VendorOption name="sortBy">lanes D</VendorOption>
        <VendorOption name="composite">multiply</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
