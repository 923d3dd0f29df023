// What was changed lately in the reader's region, with buttons that take it back.

import { getJson } from './api.js';
import { findLayer, listLayers } from './catalog.js';
import { el, fill, icon } from './dom.js';
import { pick, t } from './i18n.js';
import { readableName } from './card-names.js';
import { isPast } from './past.js';
import * as state from './state.js';
import { undo } from './undo.js';
import { instant, number } from './value.js';

const pageSize = 20;
const filter = { mine: false, layer: '', day: '' };

/** A section that reads itself; call its `load` when it is to be shown. */
export function recentChanges() {
  const list = el('ol', { class: 'batches' });
  const more = el('button', { type: 'button', class: 'quiet', text: t('changes.older'), hidden: true });
  const place = el('div', { 'aria-live': 'polite' });
  const node = el('section', { class: 'recent-changes' }, el('h3', { text: t('changes.recent') }), filters(() => load()), place);
  let oldest = null;
  const read = async (olderThan) => {
    const batches = await getJson(address(olderThan));
    list.append(...batches.map(batchNode));
    oldest = batches.at(-1)?.sequence;
    more.hidden = batches.length < pageSize;
    fill(place, list.children.length ? list : el('p', { class: 'empty', text: t('changes.none') }), more);
  };
  const attempt = (olderThan) =>
    read(olderThan).catch((failure) => fill(place, el('p', { class: 'empty', text: failure.detail || t('changes.failed') })));
  const load = () => {
    fill(list);
    return attempt(null);
  };
  more.addEventListener('click', () => attempt(oldest));
  return { node, load };
}

function address(olderThan) {
  const query = new URLSearchParams({ limit: pageSize });
  if (filter.mine) query.set('by', 'me');
  if (filter.layer) query.set('layer', filter.layer);
  if (filter.day) {
    const [year, month, day] = filter.day.split('-').map(Number);
    query.set('from', new Date(year, month - 1, day).toISOString());
    query.set('to', new Date(year, month - 1, day + 1).toISOString());
  }
  if (state.get().region) query.set('region', state.get().region);
  if (olderThan) query.set('olderThan', olderThan);
  return `/api/changes?${query}`;
}

function filters(changed) {
  const set = (name, read) => ({ target }) => {
    filter[name] = read(target);
    changed();
  };
  return el(
    'div',
    { class: 'change-filters' },
    el('label', {}, el('input', { type: 'checkbox', checked: filter.mine, on: { change: set('mine', ({ checked }) => checked) } }), el('span', { text: t('changes.mine') })),
    el(
      'select',
      { id: 'changes-layer', 'aria-label': t('changes.layer'), on: { change: set('layer', ({ value }) => value) } },
      el('option', { value: '', text: t('changes.all-layers') }),
      ...[...listLayers()].reverse().map(({ name, label }) => el('option', { value: name, text: pick(label), selected: name === filter.layer })),
    ),
    el('input', { type: 'date', id: 'changes-day', value: filter.day, 'aria-label': t('changes.day'), on: { change: set('day', ({ value }) => value) } }),
  );
}

function batchNode(batch) {
  const features = el('ul', { class: 'batch-features', hidden: true });
  const open = el('button', { type: 'button', class: 'link', 'aria-expanded': 'false', text: counts(batch) });
  open.addEventListener('click', () => toggleFeatures(open, features, batch.batch));
  return el(
    'li',
    { class: batch.undone ? 'batch undone' : 'batch', data: { batch: batch.batch, kind: batch.kind } },
    el(
      'p',
      { class: 'change-head' },
      el('strong', { text: t(`changes.kind-${batch.kind}`) }),
      el('span', { text: `${instant(batch.at)} · ${batch.by}` }),
    ),
    open,
    batch.undone ? el('p', { class: 'footnote', text: t('changes.was-undone') }) : null,
    batch.canUndo && !isPast() ? el('p', {}, undoButton(batch)) : null,
    features,
  );
}

function undoButton({ batch, kind }) {
  const label = t(kind === 'undo' ? 'changes.redo' : 'changes.undo');
  const press = async ({ currentTarget }) => {
    currentTarget.disabled = true;
    if (!(await undo(batch))) currentTarget.disabled = false;
  };
  return el('button', { type: 'button', class: 'quiet undo', on: { click: press } }, icon(kind === 'undo' ? 'redo' : 'undo'), el('span', { text: label }));
}

/** Such as "Households: 2 changed, 1 added". */
function counts({ layers }) {
  return layers
    .map(({ layer, inserted, updated, deleted }) => {
      const parts = [
        [inserted, 'changes.count-inserted'],
        [updated, 'changes.count-updated'],
        [deleted, 'changes.count-deleted'],
      ];
      const words = parts.filter(([count]) => count > 0).map(([count, key]) => t(key, { count: number(count, 0) }));
      return `${pick(findLayer(layer)?.label ?? layer)}: ${words.join(t('value.separator'))}`;
    })
    .join('; ');
}

async function toggleFeatures(button, list, batch) {
  const opening = list.hidden;
  list.hidden = !opening;
  button.setAttribute('aria-expanded', String(opening));
  if (!opening || list.children.length) return;
  try {
    const { features, total } = await getJson(`/api/changes/${batch}?limit=50`);
    fill(list, ...features.map(featureNode));
    if (total > features.length) list.append(el('li', { class: 'footnote', text: t('table.cut', { shown: features.length, total: number(total, 0) }) }));
  } catch {
    fill(list, el('li', { class: 'empty', text: t('changes.failed') }));
  }
}

function featureNode({ layer, id, operation, name }) {
  const text = readableName(name) ?? t('card.unnamed', { layer: pick(findLayer(layer)?.label ?? layer) });
  const open = () => state.set({ feature: { layer, id } });
  return el(
    'li',
    {},
    operation === 'delete' ? el('del', { text }) : el('button', { type: 'button', class: 'link', text, on: { click: open } }),
    el('span', { class: 'count', text: ` ${t(`history.${operation}`)}` }),
  );
}
