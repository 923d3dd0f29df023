// Two people changed the same feature: what can be joined is joined, what cannot is chosen field by field.

import { el } from './dom.js';
import { pick, t } from './i18n.js';
import * as map from './map.js';
import { merge } from './merge.js';
import { instant, number, valueNode } from './value.js';

/**
 * @param {object} layer of the catalog
 * @param {{base: object, mine: object, theirs: object}} states by attribute, geometry as `geometry`; mine only what I changed
 * @param {(changes: object) => void} done told my changes that are to be saved on top of theirs
 * @param {() => void} cancel back to the form
 */
export function mergePanel(layer, states, done, cancel) {
  const { base, mine, theirs } = states;
  const joined = merge(base, mine, theirs);
  const known = (name) => name === 'geometry' || layer.attributes.some((attribute) => attribute.name === name);
  const choices = new Map(joined.conflicts.map((name) => [name, null]));
  const save = el('button', { type: 'submit', class: 'primary', text: t('edit.merge-save'), disabled: choices.size > 0 });
  const choose = (name, side) => {
    choices.set(name, side);
    save.disabled = [...choices.values()].includes(null);
    if (name === 'geometry') map.showSelected(side === 'mine' ? mine.geometry : theirs.geometry);
  };
  const form = el(
    'form',
    { class: 'merge', 'aria-labelledby': 'merge-title' },
    el('h2', { id: 'merge-title', tabindex: '-1', text: t('edit.merge-title') }),
    el('p', { class: 'note', text: t('edit.merge-about', { by: theirs.updated_by ?? '', time: instant(theirs.updated_at) }) }),
    section('edit.merge-conflicts', joined.conflicts.map((name) => conflictNode(layer, name, states, choose))),
    section('edit.merge-mine', joined.mine.map((name) => takenNode(layer, name, base[name], mine[name]))),
    section('edit.merge-theirs', joined.theirs.filter(known).map((name) => takenNode(layer, name, base[name], theirs[name]))),
    el('div', { class: 'actions' }, save, el('button', { type: 'button', class: 'quiet', text: t('edit.merge-back'), on: { click: cancel } })),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const kept = [...joined.mine, ...joined.conflicts.filter((name) => choices.get(name) === 'mine')];
    done(Object.fromEntries(kept.map((name) => [name, mine[name]])));
  });
  return form;
}

function section(title, nodes) {
  return nodes.length ? el('section', { class: 'group', data: { part: title.replace('edit.', '') } }, el('h3', { text: t(title) }), ...nodes) : null;
}

const labelOf = (layer, name) => (name === 'geometry' ? t('edit.place') : pick(layer.attributes.find((attribute) => attribute.name === name).label));

function conflictNode(layer, name, { base, mine, theirs }, choose) {
  const option = (side, value) =>
    el(
      'label',
      { class: 'merge-choice' },
      el('input', { type: 'radio', name: `merge-${name}`, value: side, on: { change: () => choose(name, side) } }),
      el('span', { class: 'merge-side', text: t(`edit.side-${side}`) }),
      valueOf(layer, name, value),
    );
  return el(
    'fieldset',
    { class: 'merge-conflict', data: { attribute: name } },
    el('legend', { text: labelOf(layer, name) }),
    el('p', { class: 'footnote' }, t('edit.side-base'), ' ', valueOf(layer, name, base[name])),
    option('theirs', theirs[name]),
    option('mine', mine[name]),
  );
}

function takenNode(layer, name, before, after) {
  return el('p', { data: { attribute: name } }, el('span', { class: 'form-label', text: `${labelOf(layer, name)} ` }), el('del', {}, valueOf(layer, name, before)), ' → ', el('ins', {}, valueOf(layer, name, after)));
}

/** The words for a value; a place as figures, a list row by row. */
function valueOf(layer, name, value) {
  if (name === 'geometry') {
    if (!value) return el('span', { text: t('edit.no-place') });
    const { lat, lon } = map.measure(value);
    return el('span', { text: `${number(lon, 5)}°, ${number(lat, 5)}°` });
  }
  const attribute = layer.attributes.find((candidate) => candidate.name === name);
  if (attribute.type !== 'records') return valueNode(attribute, value);
  const rows = Array.isArray(value) ? value : [];
  return el('ul', { class: 'merge-rows' }, ...rows.map((row) => el('li', {}, ...attribute.fields.flatMap((field) => (row[field.name] ? [valueNode(field, row[field.name]), ' '] : [])))));
}
