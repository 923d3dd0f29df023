// The layer tree: groups, switches, styles and the legend of what is on.

import { findLayer, getConfig, listLayers, loadFigures, ownStyles } from './catalog.js';
import { onDataChanged } from './changed.js';
import { byId, el, fill } from './dom.js';
import { exportLayerButton } from './export.js';
import { onLanguage, pick, t } from './i18n.js';
import { drawnAt, legendOf } from './legends.js';
import * as state from './state.js';
import { themesSection } from './themes.js';
import { number } from './value.js';

let scale = Infinity;

export function startLayersPanel() {
  render();
  onLanguage(render);
  state.subscribe((now, changed) => {
    if (changed.has('layers') || changed.has('theme') || changed.has('base')) render();
    if (changed.has('at')) recount();
  });
  onDataChanged(recount);
}

/** Counts as they are after a change, or were on the day that is shown. */
const recount = () => loadFigures().then(render, () => {});

/** Told the scale 1:N of the tiles, so that the legend shows only what can be drawn. */
export function scaleChanged(denominator) {
  scale = denominator;
  document.querySelectorAll('.legend').forEach(adapt);
}

function render() {
  const focused = document.activeElement?.id;
  fill(byId('layers'), baseChoice(), ...groups().map(groupNode), themesSection(legendItem, render));
  if (focused) byId(focused)?.focus();
}

/** Groups from the top of the map down, as people read a legend. */
function groups() {
  const byGroup = new Map();
  for (const layer of [...listLayers()].reverse()) {
    if (!byGroup.has(layer.group)) byGroup.set(layer.group, []);
    byGroup.get(layer.group).push(layer);
  }
  return [...byGroup.values()];
}

function groupNode(layers) {
  return el(
    'fieldset',
    { class: 'layer-group' },
    el('legend', { text: pick(layers[0].groupLabel ?? layers[0].group) }),
    ...layers.map(layerNode),
  );
}

function layerNode(layer) {
  const visible = state.get().layers?.find((item) => item.layer === layer.name);
  const id = `layer-${layer.name}`;
  const box = el('input', { type: 'checkbox', id, checked: Boolean(visible), on: { change: () => toggle(layer.name) } });
  const node = el(
    'div',
    { class: 'layer' },
    el('div', { class: 'layer-line' }, box, el('label', { for: id, text: pick(layer.label) }), exportLayerButton(layer), count(layer)),
  );
  if (visible) {
    if (ownStyles(layer).length > 1) node.append(styleChoice(layer, visible.style));
    node.append(legendNode(layer.name, visible.style ?? 'default'));
  }
  return node;
}

function count({ count: amount }) {
  return amount === undefined ? null : el('span', { class: 'count', text: number(amount, 0) });
}

function toggle(name) {
  const on = state.get().layers ?? [];
  const without = on.filter(({ layer }) => layer !== name);
  state.set({ layers: without.length < on.length ? without : [...on, { layer: name, style: 'default' }] });
}

function styleChoice(layer, style) {
  const id = `style-${layer.name}`;
  const choose = ({ target }) =>
    state.set({
      layers: state.get().layers.map((item) => (item.layer === layer.name ? { ...item, style: target.value } : item)),
    });
  return el(
    'select',
    { id, class: 'style-choice', 'aria-label': t('layers.style', { layer: pick(layer.label) }), on: { change: choose } },
    ...ownStyles(layer).map(({ name, label }) => el('option', { value: name, text: pick(label), selected: name === style })),
  );
}

const itemsOf = new WeakMap(); // list node -> legend items

function legendNode(layer, style) {
  const list = el('ul', { class: 'legend', 'aria-label': t('layers.legend', { layer: pick(findLayer(layer).label) }) });
  legendOf(layer, style).then(
    (items) => {
      itemsOf.set(list, items);
      adapt(fill(list, ...items.map(legendItem)));
    },
    () => fill(list, el('li', { class: 'legend-note', text: t('layers.legend-failed') })),
  );
  return list;
}

function legendItem({ image, width, height, title }) {
  const picture = el('img', { src: image, alt: '' });
  picture.style.width = `${width}px`;
  picture.style.height = `${height}px`;
  return el('li', { class: 'legend-item' }, el('span', { class: 'legend-symbol' }, picture), el('span', { text: pick(title) }));
}

/** Hides what is not drawn at the present scale, and says so when nothing is. */
function adapt(list) {
  const items = itemsOf.get(list) ?? [];
  const titles = new Set(); // a style often has one rule for each range of scales, all with the same title
  list.querySelectorAll('.legend-item').forEach((node, at) => {
    node.hidden = !drawnAt(items[at], scale) || titles.has(items[at].title?.zh);
    if (!node.hidden) titles.add(items[at].title?.zh);
  });
  list.querySelector('.legend-note')?.remove();
  const nothing = items.length > 0 && items.every((item) => !drawnAt(item, scale));
  if (nothing) list.append(el('li', { class: 'legend-note', text: t('layers.zoom-in') }));
  list.parentElement?.classList.toggle('not-drawn', nothing);
}

function baseChoice() {
  const choices = ['relief', 'plain', ...(getConfig().tianditu?.key ? ['tianditu'] : [])];
  return el(
    'fieldset',
    { class: 'base-choice' },
    el('legend', { text: t('base.title') }),
    ...choices.map((name) =>
      el(
        'label',
        {},
        el('input', {
          type: 'radio',
          name: 'base',
          id: `base-${name}`,
          checked: state.get().base === name,
          on: { change: () => state.set({ base: name }) },
        }),
        el('span', { text: t(`base.${name}`) }),
      ),
    ),
  );
}
