// The map of the planning desks: our own tiles below, what a plan says above. Beside map.js the only module that touches Leaflet.

import { prefersCalm } from './dom.js';

const { L } = window;
const accent = '#1d5b8f';
const nothing = () => {};
const sides = ['both', 'a', 'b'];

/**
 * Makes a map for plans.
 * @param {HTMLElement} element
 * @param {{pick, move, leave, failed}} [listeners] pick/move({lat, lon}) on open land, leave(), failed() when tiles do not come
 */
export function createPlanMap(element, { pick = nothing, move = nothing, leave = nothing, failed = nothing } = {}) {
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 3,
    maxZoom: 18,
    zoomSnap: 0.5,
    fadeAnimation: false,
    zoomAnimation: !prefersCalm(),
    inertia: !prefersCalm(),
  });
  sides.forEach((side, index) => (map.createPane(`side-${side}`).style.zIndex = 400 + index));
  const outlinePane = map.createPane('outline');
  outlinePane.style.zIndex = 390;
  outlinePane.style.pointerEvents = 'none';
  const drawn = new Map(); // name -> {layer, style}
  let tiles = [];
  let outline = null;
  let swipe = null;

  map.on('click', ({ latlng }) => pick(position(latlng)));
  map.on('mousemove', ({ latlng }) => move(position(latlng)));
  map.on('mouseout', () => leave());
  // Without a mouse: the arrow keys move the map, Enter asks for its middle.
  element.addEventListener('keydown', (event) => event.key === 'Enter' && event.target === element && pick(position(map.getCenter())));
  map.on('move zoomend resize', clip);
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(element);

  /** Draws addresses of tiles below everything, from bottom to top: [{address, opacity, maxNativeZoom}]. */
  function setBase(wanted) {
    tiles.forEach((layer) => layer.remove());
    tiles = wanted.map(({ address, opacity = 1, maxNativeZoom = 18 }, index) =>
      L.tileLayer(address, { zIndex: 1 + index, maxZoom: 19, opacity, maxNativeZoom }).on('tileerror', failed).addTo(map));
  }

  /** Outlines the region of a plan (GeoJSON geometry or null) and brings it into view when asked. */
  function showRegion(geometry, fitted = true) {
    outline?.remove();
    outline = null;
    if (!geometry || !/Polygon$/.test(geometry.type)) return;
    outline = L.geoJSON(geometry, { pane: 'outline', interactive: false, style: { color: accent, weight: 2, fill: false } }).addTo(map);
    if (fitted) map.fitBounds(outline.getBounds(), { padding: [12, 12], animate: false });
  }

  /**
   * Draws GeoJSON features under a name, in place of those of before; null takes them away.
   * @param {object[] | object | null} features
   * @param {{style: (feature) => object, tip?: (feature) => string, pick?: (feature) => void, hover?: (feature | null) => void,
   *   order?: number, side?: 'both'|'a'|'b', many?: boolean}} options style as Leaflet's paths have it (points: radius too);
   *   order from 0 at the bottom to 9; side for a swiped comparison; many: thousands of lines, drawn fast but not to be picked
   */
  function setFeatures(name, features, { style, tip, pick: picked, hover, order = 5, side = 'both', many = false } = {}) {
    clear(name);
    if (!features) return;
    const pane = paneOf(name, order, side);
    map.getPane(pane).style.pointerEvents = many ? 'none' : '';
    const renderer = many ? L.canvas({ pane, padding: 0.3 }) : L.svg({ pane, padding: 0.3 });
    const interactive = !many && Boolean(tip || picked || hover);
    const layer = L.geoJSON(features, {
      pane,
      renderer,
      interactive,
      style: (feature) => ({ renderer, ...style(feature) }),
      pointToLayer: (feature, latlng) => L.circleMarker(latlng, { pane, renderer, radius: 6, interactive, ...style(feature) }),
      onEachFeature: (feature, one) => {
        if (tip) one.bindTooltip(() => document.createTextNode(tip(feature)), { className: 'name-tip', sticky: true, opacity: 1 });
        // The page's lists say the same and more; hundreds of nameless stops on the way there help nobody.
        if (interactive) one.on('add', () => one.getElement?.()?.setAttribute('tabindex', '-1'));
        if (picked) one.on('click', (event) => (L.DomEvent.stopPropagation(event), picked(feature)));
        if (hover) one.on('mouseover', () => hover(feature)).on('mouseout', () => hover(null));
      },
    }).addTo(map);
    drawn.set(name, { layer, style, renderer });
  }

  /** Asks the style of every feature of a name again, after something was selected. */
  function restyle(name) {
    const one = drawn.get(name);
    one?.layer.eachLayer?.((layer) => {
      const look = one.style(layer.feature);
      layer.setStyle(look);
      if (look.radius) layer.setRadius?.(look.radius);
      if (look.front) layer.bringToFront();
    });
  }

  /** Lays a picture over [west, south, east, north]; an address of null takes it away. */
  function setPicture(name, address, [west, south, east, north] = [], { opacity = 1, order = 0, side = 'both' } = {}) {
    const old = drawn.get(name);
    if (!address) return clear(name);
    const pane = paneOf(name, order, side);
    map.getPane(pane).style.pointerEvents = 'none';
    const layer = L.imageOverlay(address, [[south, west], [north, east]], { pane, opacity, className: 'plan-picture' });
    layer.once('load error', () => old?.layer.remove()); // the old one goes when the new one stands: nothing flashes
    drawn.set(name, { layer });
    layer.addTo(map);
    return undefined;
  }

  function clear(name) {
    const old = drawn.get(name);
    old?.layer.remove();
    old?.renderer?.remove();
    drawn.delete(name);
  }

  function paneOf(name, order, side) {
    const pane = `plan-${side}-${name}`;
    if (!map.getPane(pane)) map.createPane(pane, map.getPane(`side-${side}`));
    map.getPane(pane).style.zIndex = 410 + order;
    return pane;
  }

  /** Shows side a left of a share of the width (0 to 1) and side b right of it; null shows all of both. */
  function setSwipe(share) {
    swipe = share;
    clip();
  }

  function clip() {
    const [a, b] = ['a', 'b'].map((side) => map.getPane(`side-${side}`));
    if (swipe === null || !map._loaded) {
      a.style.clip = b.style.clip = '';
      return;
    }
    const start = map.containerPointToLayerPoint([0, 0]);
    const end = map.containerPointToLayerPoint(map.getSize());
    const middle = start.x + (end.x - start.x) * swipe;
    a.style.clip = `rect(${start.y}px,${middle}px,${end.y}px,${start.x}px)`;
    b.style.clip = `rect(${start.y}px,${end.x}px,${end.y}px,${middle}px)`;
  }

  /** Shows [west, south, east, north] as large as it fits. */
  function fit([west, south, east, north], maxZoom = 14) {
    map.fitBounds([[south, west], [north, east]], { padding: [24, 24], maxZoom, animate: false });
  }

  /** Moves GeoJSON into view, no closer than a zoom. */
  function lookAt(geometry, maxZoom = 13) {
    map.fitBounds(L.geoJSON(geometry).getBounds(), { padding: [40, 40], maxZoom, animate: !prefersCalm() });
  }

  return {
    setBase, showRegion, setFeatures, restyle, setPicture, setSwipe, fit, lookAt,
    clear, zoomIn: () => map.zoomIn(), zoomOut: () => map.zoomOut(), hasView: () => map._loaded === true,
  };
}

const position = ({ lat, lng }) => ({ lat, lon: lng });
