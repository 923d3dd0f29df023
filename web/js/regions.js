// Regions of the tree: fetched once, remembered by code.

import { ecqlText, featuresAddress, getJson } from './api.js';

const byCode = new Map();
const childrenOf = new Map();
const shapes = new Map();

export async function getRegion(code) {
  if (!byCode.has(code)) byCode.set(code, forgetOnFailure(byCode, code, getJson(`/api/regions/${code}`)));
  return byCode.get(code);
}

/** The children of a region, or the roots in the reader's scope for null. */
export async function listChildren(code) {
  if (!childrenOf.has(code)) {
    const address = code ? `/api/regions?parent=${code}` : '/api/regions';
    childrenOf.set(code, forgetOnFailure(childrenOf, code, getJson(address)));
  }
  return childrenOf.get(code);
}

export function searchRegions(text, signal) {
  return getJson(`/api/regions?q=${encodeURIComponent(text)}`, { signal });
}

/** The GeoJSON geometry of a region, or null when there is no boundary. */
export async function getShape(code) {
  if (!shapes.has(code)) {
    const address = featuresAddress('region', { where: `region_code = ${ecqlText(code)}`, limit: 1 });
    shapes.set(code, forgetOnFailure(shapes, code, getJson(address)));
  }
  return (await shapes.get(code)).features[0]?.geometry ?? null;
}

function forgetOnFailure(store, key, promise) {
  promise.catch(() => store.delete(key));
  return promise;
}

/** Where to look for a region: its extent, else a square of about 3 km around its point, else null. */
export function placeOf({ extent, point }) {
  if (extent) return extent;
  if (!point) return null;
  const [lon, lat] = point;
  return [lon - 0.018, lat - 0.014, lon + 0.018, lat + 0.014];
}

/** The path from the top to the region itself. */
export function pathOf(region) {
  const path = region.path ?? [];
  return path.some(({ code }) => code === region.code) ? path : [...path, region];
}

/** The 12-digit form in which codes are printed. */
export const longCode = (code) => code.padEnd(12, '0');
