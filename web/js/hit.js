// Which features lie under a point of the map: vector tiles, fetched only where the pointer is.

import { getBytes, isAbort } from './api.js';
import { listLayers } from './catalog.js';
import { tileScaleDenominator } from './geodesy.js';
import { isDrawn } from './legends.js';
import { readTile } from './mvt.js';
import { asOf } from './past.js';

const kept = new Map(); // address -> promise of tile layers, the newest last
const mostKept = 48;
const tilePixels = 256;
const pointsFromZoom = 10;
const deepestTile = 16;

/** Forgets the tiles, because something was changed. */
export const forgetTiles = () => kept.clear();

const reach = (touch) => (touch ? { point: 18, line: 12 } : { point: 9, line: 6 });
const rank = { point: 0, line: 1, area: 2 };

/**
 * Lists the features at a pixel of the world map at a zoom, best first: the nearest point, then lines, then the smallest
 * unit that holds it.
 * @param {{x: number, y: number}} pixel world pixel at `zoom`
 * @returns {Promise<{layer: string, id: string, name: string, kind: string}[]>}
 */
export async function featuresAt(pixel, zoom, visible, region, touch = false) {
  const layers = interactive(visible, zoom, tileScaleDenominator(zoom));
  if (layers.length === 0) return [];
  const z = Math.min(Math.round(zoom), deepestTile);
  const shrink = 2 ** (z - zoom);
  const world = { x: pixel.x * shrink, y: pixel.y * shrink };
  const x = Math.floor(world.x / tilePixels);
  const y = Math.floor(world.y / tilePixels);
  const query = region ? `?region=${region}` : '';
  const tile = await tileOf(asOf(`/tiles/${layers.join(',')}/${z}/${x}/${y}.mvt${query}`));
  const order = listLayers().map(({ name }) => name);
  return tile
    .flatMap((layer) => hitsOf(layer, world, x, y, reach(touch), shrink))
    .sort(
      (a, b) =>
        rank[a.kind] - rank[b.kind] ||
        (a.kind === 'area' ? a.size - b.size : a.distance - b.distance) ||
        order.indexOf(b.layer) - order.indexOf(a.layer),
    );
}

/** Names of the layers that show features at a zoom. */
export const layersUnder = (visible, zoom) => interactive(visible, zoom, tileScaleDenominator(zoom));

function interactive(visible, zoom, scale) {
  const on = new Set(visible.filter(({ layer, style }) => isDrawn(layer, style, scale)).map(({ layer }) => layer));
  return listLayers()
    .filter(({ name, geometryType }) => on.has(name) && (zoom >= pointsFromZoom || /Polygon/.test(geometryType)))
    .map(({ name }) => name);
}

function tileOf(address) {
  let tile = kept.get(address);
  kept.delete(address);
  tile ??= getBytes(address).then(
    (bytes) => (bytes ? readTile(bytes) : []),
    (failure) => {
      kept.delete(address);
      if (isAbort(failure)) return [];
      throw failure;
    },
  );
  kept.set(address, tile);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value);
  return tile;
}

function hitsOf({ name, extent, features }, world, x, y, { point, line }, shrink) {
  const unit = extent / tilePixels;
  const at = [(world.x - x * tilePixels) * unit, (world.y - y * tilePixels) * unit];
  const hits = [];
  for (const { kind, properties, parts } of features) {
    const distance = distanceTo(kind, parts, at) / unit / shrink;
    if (distance <= (kind === 'point' ? point : kind === 'line' ? line : 0)) {
      hits.push({
        layer: name,
        id: properties.id,
        name: properties.title ?? properties.name,
        kind,
        distance,
        size: kind === 'area' ? areaOf(parts) - 1e9 * String(properties.region_code ?? '').length : 0,
      });
    }
  }
  return hits;
}

/** Tile units from a point to a feature; 0 inside an area. */
function distanceTo(kind, parts, [px, py]) {
  if (kind === 'point') return Math.min(...parts.map(([[x, y]]) => Math.hypot(x - px, y - py)));
  if (kind === 'area') return inside(parts, px, py) ? 0 : Infinity;
  let least = Infinity;
  for (const part of parts) {
    for (let i = 1; i < part.length; i++) least = Math.min(least, toSegment(px, py, part[i - 1], part[i]));
  }
  return least;
}

function inside(rings, px, py) {
  let within = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) within = !within;
    }
  }
  return within;
}

function toSegment(px, py, [ax, ay], [bx, by]) {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = squared ? Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared)) : 0;
  return Math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay));
}

function areaOf(rings) {
  let doubled = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return Math.abs(doubled / 2);
}
