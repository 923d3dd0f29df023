// The life of a feature as a timeline: who changed what, when, from what to what, and where it lay.

import { getJson } from './api.js';
import { labelOf } from './attributes.js';
import { differenceStyle } from './difference-style.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import * as map from './map.js';
import { instant, number, valueNode } from './value.js';

const pageSize = 30;

/** A node that fills itself with the history of a feature, a page at a time. */
export function historyView(layer, id) {
  const list = el('ol', { class: 'history' });
  const more = el('button', { type: 'button', class: 'quiet', text: t('changes.older'), hidden: true });
  const place = el('div', { 'aria-busy': 'true' }, el('p', { class: 'empty', text: t('loading') }));
  let oldest = null;
  const load = async () => {
    const older = oldest ? `&olderThan=${oldest}` : '';
    const changes = await getJson(`/api/layers/${layer.name}/features/${id}/history?limit=${pageSize}${older}`);
    list.append(...changes.map((change) => changeNode(layer, change)));
    oldest = changes.at(-1)?.sequence ?? oldest;
    more.hidden = changes.length < pageSize;
    fill(place, list.children.length ? list : el('p', { class: 'empty', text: t('history.none') }), more);
  };
  const attempt = () =>
    load()
      .catch(() => fill(place, el('p', { class: 'empty', text: t('history.failed') })))
      .finally(() => place.removeAttribute('aria-busy'));
  more.addEventListener('click', attempt);
  attempt();
  return place;
}

function changeNode(layer, change) {
  const { operation, at, by, kind, changed, moved } = change;
  // The first and the last change of a feature touch everything; only what lies between tells something.
  const lines = operation === 'update' ? Object.entries(changed) : [];
  return el(
    'li',
    { data: { kind: kind ?? 'edit' } },
    el(
      'p',
      { class: 'change-head' },
      el('strong', { text: t(`history.${operation}`) }),
      kind && kind !== 'edit' ? el('span', { class: 'badge', text: t(`changes.kind-${kind}`) }) : null,
      el('span', { text: `${instant(at)} · ${by ?? ''}` }),
    ),
    changesNode(layer, lines),
    operation === 'update' && moved ? moveNode(change) : null,
  );
}

/** Old and new value of each attribute: [[name, {before, after}]]. */
export function changesNode(layer, lines) {
  return lines.length ? el('dl', {}, ...lines.map(([name, { before, after }]) => changeLine(labelOf(layer, name), before, after))) : null;
}

function changeLine(attribute, before, after) {
  return el(
    'div',
    { data: { attribute: attribute.name } },
    el('dt', { text: pick(attribute.label) }),
    el('dd', {}, el('del', {}, readable(attribute, before)), el('span', { class: 'arrow', text: ' → ' }), el('ins', {}, readable(attribute, after))),
  );
}

function readable(attribute, value) {
  if (attribute.type !== 'records') return valueNode(attribute, value);
  return el('span', { text: t('changes.rows', { count: Array.isArray(value) ? value.length : 0 }) });
}

/** How far something moved, with a button that shows both places. */
export function moveNode({ movedMetres, geometryBefore, geometryAfter }) {
  const far = movedMetres === null || movedMetres === undefined;
  const text = far ? t('changes.moved-place') : t('changes.moved', { metres: number(movedMetres, movedMetres < 10 ? 1 : 0) });
  if (!geometryBefore && !geometryAfter) return el('p', { text });
  return el(
    'p',
    { class: 'moved' },
    el('span', { text }),
    el('button', { type: 'button', class: 'link', text: t('changes.show-places'), on: { click: () => showPlaces(geometryBefore, geometryAfter) } }),
  );
}

let shown = null;

/** Draws where something lay (dashed) and where it lies (solid). */
export function showPlaces(before, after) {
  shown?.();
  const features = [
    [before, 'removed'],
    [after, 'added'],
  ].filter(([geometry]) => geometry);
  shown = map.overlay(
    features.map(([geometry, kind]) => ({ type: 'Feature', geometry, properties: { kind } })),
    ({ properties }) => differenceStyle(properties.kind),
  );
  const [first, second] = features.map(([geometry]) => map.measure(geometry).extent);
  map.fit(second ? [Math.min(first[0], second[0]), Math.min(first[1], second[1]), Math.max(first[2], second[2]), Math.max(first[3], second[3])] : first, 17);
}

export function hidePlaces() {
  shown?.();
  shown = null;
}
