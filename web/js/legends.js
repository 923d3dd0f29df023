// Legends of layers, fetched once, and what they tell about the scales at which a layer is drawn.

import { getJson } from './api.js';

const promised = new Map(); // "layer:style" -> promise of items
const known = new Map(); // "layer:style" -> items

/** The legend of a layer in a style: [{name, title, image, width, height, minScaleDenominator, maxScaleDenominator}]. */
export function legendOf(layer, style = 'default') {
  const key = `${layer}:${style}`;
  if (!promised.has(key)) {
    const items = fetchLegend(layer, style);
    promised.set(key, items);
    items.then(
      (list) => known.set(key, list),
      () => promised.delete(key),
    );
  }
  return promised.get(key);
}

/** The same, asked for anew. */
export const fetchLegend = (layer, style) => getJson(`/api/layers/${layer}/legend?style=${encodeURIComponent(style)}`);

export const drawnAt = ({ minScaleDenominator: min, maxScaleDenominator: max }, scale) =>
  scale >= (min ?? 0) && scale < (max ?? Infinity);

/**
 * Whether a layer as such is drawn at the scale 1:N, so that people can point at its features: at least half of its symbols
 * are. Yes as long as its legend is not known.
 */
export function isDrawn(layer, style, scale) {
  const items = known.get(`${layer}:${style ?? 'default'}`) ?? [];
  const titles = (list) => new Set(list.map(({ title }) => title?.zh)).size;
  return titles(items.filter((item) => drawnAt(item, scale))) * 2 >= titles(items);
}
