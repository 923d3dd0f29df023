<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>project</Name>
    <UserStyle>
      <Name>project</Name>
      <Title>按类别与建设状态<Localized lang="en">By kind and status</Localized></Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>planned-area</Name>
          <Title>规划（面）<Localized lang="en">Planned (area)</Localized></Title>
          <Abstract>Planned (area)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>2</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>planned</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="fill-opacity">0.08</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">1.5</CssParameter>
              <CssParameter name="stroke-dasharray">6 3</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>building-area</Name>
          <Title>在建（面）<Localized lang="en">Under construction (area)</Localized></Title>
          <Abstract>Under construction (area)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>2</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>building</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="fill-opacity">0.22</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">1.5</CssParameter>
              <CssParameter name="stroke-dasharray">12 3</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>built-area</Name>
          <Title>建成（面）<Localized lang="en">Built (area)</Localized></Title>
          <Abstract>Built (area)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>2</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>built</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="fill-opacity">0.38</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">1.6</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>closed-area</Name>
          <Title>停用（面）<Localized lang="en">Closed (area)</Localized></Title>
          <Abstract>Closed (area)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>2</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>closed</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#8A857B</CssParameter>
              <CssParameter name="fill-opacity">0.38</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#8A857B</CssParameter>
              <CssParameter name="stroke-width">1.6</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>planned-line</Name>
          <Title>规划（线）<Localized lang="en">Planned (line)</Localized></Title>
          <Abstract>Planned (line)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>1</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>planned</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>386065</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">2.2</CssParameter>
              <CssParameter name="stroke-dasharray">7 4</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>building-line</Name>
          <Title>在建（线）<Localized lang="en">Under construction (line)</Localized></Title>
          <Abstract>Under construction (line)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>1</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>building</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>386065</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">3.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#FFFFFF</CssParameter>
              <CssParameter name="stroke-width">1.6</CssParameter>
              <CssParameter name="stroke-dasharray">6 6</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>built-line</Name>
          <Title>建成（线）<Localized lang="en">Built (line)</Localized></Title>
          <Abstract>Built (line)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>1</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>built</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>386065</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode">
                  <ogc:PropertyName>kind</ogc:PropertyName>
                  <ogc:Literal>industry</ogc:Literal>
                  <ogc:Literal>#8A5A17</ogc:Literal>
                  <ogc:Literal>photovoltaic</ogc:Literal>
                  <ogc:Literal>#26547C</ogc:Literal>
                  <ogc:Literal>relocation</ogc:Literal>
                  <ogc:Literal>#B8651B</ogc:Literal>
                  <ogc:Literal>housing</ogc:Literal>
                  <ogc:Literal>#A0413A</ogc:Literal>
                  <ogc:Literal>road</ogc:Literal>
                  <ogc:Literal>#5F5B54</ogc:Literal>
                  <ogc:Literal>water</ogc:Literal>
                  <ogc:Literal>#1F78A8</ogc:Literal>
                  <ogc:Literal>power</ogc:Literal>
                  <ogc:Literal>#8C6D00</ogc:Literal>
                  <ogc:Literal>education</ogc:Literal>
                  <ogc:Literal>#6F5BA8</ogc:Literal>
                  <ogc:Literal>health</ogc:Literal>
                  <ogc:Literal>#B8323A</ogc:Literal>
                  <ogc:Literal>culture</ogc:Literal>
                  <ogc:Literal>#9A4C86</ogc:Literal>
                  <ogc:Literal>training</ogc:Literal>
                  <ogc:Literal>#3F6F4E</ogc:Literal>
                  <ogc:Literal>environment</ogc:Literal>
                  <ogc:Literal>#2E8B74</ogc:Literal>
                </ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">2.8</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>closed-line</Name>
          <Title>停用（线）<Localized lang="en">Closed (line)</Localized></Title>
          <Abstract>Closed (line)</Abstract>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="dimension">
                  <ogc:PropertyName>geom</ogc:PropertyName>
                </ogc:Function>
                <ogc:Literal>1</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>status</ogc:PropertyName>
                <ogc:Literal>closed</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>386065</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#8A857B</CssParameter>
              <CssParameter name="stroke-width">2.8</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>planned</Name>
          <Title>规划<Localized lang="en">Planned</Localized></Title>
          <Abstract>Planned</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>planned</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>193033</MinScaleDenominator>
          <MaxScaleDenominator>772131</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1</CssParameter>
                  <CssParameter name="stroke-dasharray">2.6 1.6</CssParameter>
                  <CssParameter name="stroke-linecap">butt</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>5.5</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>planned</Name>
          <Title>规划<Localized lang="en">Planned</Localized></Title>
          <Abstract>Planned</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>planned</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>96516</MinScaleDenominator>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1.2</CssParameter>
                  <CssParameter name="stroke-dasharray">2.6 1.6</CssParameter>
                  <CssParameter name="stroke-linecap">butt</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>planned</Name>
          <Title>规划<Localized lang="en">Planned</Localized></Title>
          <Abstract>Planned</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>planned</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1.3</CssParameter>
                  <CssParameter name="stroke-dasharray">2.6 1.6</CssParameter>
                  <CssParameter name="stroke-linecap">butt</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>15</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>planned</Name>
          <Title>规划<Localized lang="en">Planned</Localized></Title>
          <Abstract>Planned</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>planned</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1.4</CssParameter>
                  <CssParameter name="stroke-dasharray">2.6 1.6</CssParameter>
                  <CssParameter name="stroke-linecap">butt</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>19</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>building</Name>
          <Title>在建<Localized lang="en">Under construction</Localized></Title>
          <Abstract>Under construction</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>building</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>193033</MinScaleDenominator>
          <MaxScaleDenominator>772131</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1.5</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>5.5</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>building</Name>
          <Title>在建<Localized lang="en">Under construction</Localized></Title>
          <Abstract>Under construction</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>building</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>96516</MinScaleDenominator>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1.8</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>building</Name>
          <Title>在建<Localized lang="en">Under construction</Localized></Title>
          <Abstract>Under construction</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>building</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">1.95</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>15</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>building</Name>
          <Title>在建<Localized lang="en">Under construction</Localized></Title>
          <Abstract>Under construction</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>building</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#FFFFFF</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                  <CssParameter name="stroke-width">2.1</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>19</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>built</Name>
          <Title>建成<Localized lang="en">Built</Localized></Title>
          <Abstract>Built</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>built</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>193033</MinScaleDenominator>
          <MaxScaleDenominator>772131</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">0.75</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>5.5</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>built</Name>
          <Title>建成<Localized lang="en">Built</Localized></Title>
          <Abstract>Built</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>built</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>96516</MinScaleDenominator>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>built</Name>
          <Title>建成<Localized lang="en">Built</Localized></Title>
          <Abstract>Built</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>built</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">0.975</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>15</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>built</Name>
          <Title>建成<Localized lang="en">Built</Localized></Title>
          <Abstract>Built</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>built</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>kind</ogc:PropertyName>
                      <ogc:Literal>industry</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>photovoltaic</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>relocation</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>housing</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>road</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>water</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>power</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>education</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>health</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>culture</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>training</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>environment</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">1.05</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>19</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>closed</Name>
          <Title>停用<Localized lang="en">Closed</Localized></Title>
          <Abstract>Closed</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>closed</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>193033</MinScaleDenominator>
          <MaxScaleDenominator>772131</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#8A857B</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">0.75</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>5.5</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>closed</Name>
          <Title>停用<Localized lang="en">Closed</Localized></Title>
          <Abstract>Closed</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>closed</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>96516</MinScaleDenominator>
          <MaxScaleDenominator>193033</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#8A857B</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>closed</Name>
          <Title>停用<Localized lang="en">Closed</Localized></Title>
          <Abstract>Closed</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>closed</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#8A857B</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">0.975</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>15</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>closed</Name>
          <Title>停用<Localized lang="en">Closed</Localized></Title>
          <Abstract>Closed</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>status</ogc:PropertyName>
              <ogc:Literal>closed</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#8A857B</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#FFFFFF</CssParameter>
                  <CssParameter name="stroke-width">1.05</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>19</Size>
            </Graphic>
            <VendorOption name="labelObstacle">true</VendorOption>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>industry</Name>
          <Title>产业发展<Localized lang="en">Industry</Localized></Title>
          <Abstract>Industry</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>industry</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x4EA7</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>industry</Name>
          <Title>产业发展<Localized lang="en">Industry</Localized></Title>
          <Abstract>Industry</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>industry</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x4EA7</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#8A5A17</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>photovoltaic</Name>
          <Title>光伏扶贫<Localized lang="en">Photovoltaics</Localized></Title>
          <Abstract>Photovoltaics</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>photovoltaic</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x5149</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>photovoltaic</Name>
          <Title>光伏扶贫<Localized lang="en">Photovoltaics</Localized></Title>
          <Abstract>Photovoltaics</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>photovoltaic</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x5149</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#26547C</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>relocation</Name>
          <Title>易地搬迁<Localized lang="en">Relocation</Localized></Title>
          <Abstract>Relocation</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>relocation</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x8FC1</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>relocation</Name>
          <Title>易地搬迁<Localized lang="en">Relocation</Localized></Title>
          <Abstract>Relocation</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>relocation</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x8FC1</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#B8651B</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>housing</Name>
          <Title>危房改造<Localized lang="en">Housing repair</Localized></Title>
          <Abstract>Housing repair</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>housing</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x623F</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>housing</Name>
          <Title>危房改造<Localized lang="en">Housing repair</Localized></Title>
          <Abstract>Housing repair</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>housing</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x623F</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#A0413A</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>road</Name>
          <Title>道路<Localized lang="en">Road</Localized></Title>
          <Abstract>Road</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>road</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x8DEF</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>road</Name>
          <Title>道路<Localized lang="en">Road</Localized></Title>
          <Abstract>Road</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>road</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x8DEF</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#5F5B54</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>water</Name>
          <Title>饮水与水利<Localized lang="en">Water</Localized></Title>
          <Abstract>Water</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>water</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x6C34</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>water</Name>
          <Title>饮水与水利<Localized lang="en">Water</Localized></Title>
          <Abstract>Water</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>water</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x6C34</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#1F78A8</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>power</Name>
          <Title>电力<Localized lang="en">Power</Localized></Title>
          <Abstract>Power</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>power</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x7535</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>power</Name>
          <Title>电力<Localized lang="en">Power</Localized></Title>
          <Abstract>Power</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>power</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x7535</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#8C6D00</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>education</Name>
          <Title>教育<Localized lang="en">Education</Localized></Title>
          <Abstract>Education</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>education</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x6559</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>education</Name>
          <Title>教育<Localized lang="en">Education</Localized></Title>
          <Abstract>Education</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>education</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x6559</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#6F5BA8</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>health</Name>
          <Title>卫生<Localized lang="en">Health</Localized></Title>
          <Abstract>Health</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>health</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x533B</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>health</Name>
          <Title>卫生<Localized lang="en">Health</Localized></Title>
          <Abstract>Health</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>health</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x533B</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#B8323A</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>culture</Name>
          <Title>文化与公共服务<Localized lang="en">Culture and public services</Localized></Title>
          <Abstract>Culture and public services</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>culture</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x6587</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>culture</Name>
          <Title>文化与公共服务<Localized lang="en">Culture and public services</Localized></Title>
          <Abstract>Culture and public services</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>culture</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x6587</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#9A4C86</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>training</Name>
          <Title>就业培训<Localized lang="en">Training and jobs</Localized></Title>
          <Abstract>Training and jobs</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>training</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x8BAD</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>training</Name>
          <Title>就业培训<Localized lang="en">Training and jobs</Localized></Title>
          <Abstract>Training and jobs</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>training</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x8BAD</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#3F6F4E</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>environment</Name>
          <Title>人居环境<Localized lang="en">Living environment</Localized></Title>
          <Abstract>Living environment</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>environment</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MinScaleDenominator>24129</MinScaleDenominator>
          <MaxScaleDenominator>96516</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x73AF</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>9.8</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>environment</Name>
          <Title>人居环境<Localized lang="en">Living environment</Localized></Title>
          <Abstract>Living environment</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>kind</ogc:PropertyName>
              <ogc:Literal>environment</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>ttf://WenQuanYi Micro Hei#0x73AF</WellKnownName>
                <Fill>
                  <CssParameter name="fill">
                    <ogc:Function name="Recode">
                      <ogc:PropertyName>status</ogc:PropertyName>
                      <ogc:Literal>built</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>closed</ogc:Literal>
                      <ogc:Literal>#FFFFFF</ogc:Literal>
                      <ogc:Literal>planned</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                      <ogc:Literal>building</ogc:Literal>
                      <ogc:Literal>#2E8B74</ogc:Literal>
                    </ogc:Function>
                  </CssParameter>
                </Fill>
              </Mark>
              <Size>12.4</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>name</Name>
          <Title>项目名称<Localized lang="en">Name of the project</Localized></Title>
          <Abstract>Name of the project</Abstract>
          <MaxScaleDenominator>24129</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name</ogc:PropertyName></Label>
            <Font>
              <CssParameter name="font-family">WenQuanYi Micro Hei</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>1</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>-11</DisplacementY>
                </Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.2</Radius>
              <Fill>
                <CssParameter name="fill">#FFFFFF</CssParameter>
                <CssParameter name="fill-opacity">0.85</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#3B3A36</CssParameter>
            </Fill>
            <Priority>220</Priority>
            <VendorOption name="maxDisplacement">24</VendorOption>
            <VendorOption name="autoWrap">110</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
