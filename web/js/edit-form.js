// The form of a feature, made from the catalog: groups, labels, one field for each attribute, errors at the field.

import { groupsOf } from './attributes.js';
import { el, fill } from './dom.js';
import { fieldOf, lockedField } from './edit-fields.js';
import { placeField } from './edit-place.js';
import { recordsField } from './edit-records.js';
import { canReplace, partField, reasonField, secretField } from './edit-secret.js';
import { pick, t } from './i18n.js';
import { isProtected } from './value.js';

/** Whether the reader sees the whole value; only then may they change it. */
export const isLocked = (attribute) => isProtected(attribute) || (attribute.fields ?? []).some(isProtected);

/**
 * @param {object} layer of the catalog
 * @param {object} values by attribute, the geometry as `geometry`
 * @param {() => void} changed
 * @param {{secrets?: boolean}} options whether protected values may be written blind
 * @returns {{node, read: () => object, readSecrets: () => object, reason: () => string, problems: () => [string, string][], showProblem: (name, text) => boolean}}
 */
export function formOf(layer, values, changed, { secrets = false } = {}) {
  const fields = new Map();
  const hidden = new Map();
  const reason = reasonField();
  const touched = () => {
    reason.node.hidden = ![...hidden.values()].some((field) => field.replaced());
    changed();
  };
  const place = placeField(layer, values.geometry ?? null, changed);
  const sections = groupsOf(layer).map(([group, attributes], at) =>
    el(
      'details',
      { class: 'form-group', open: at === 0 || attributes.some(({ required }) => required) || groupsOf(layer).length < 4, data: { group } },
      el('summary', { text: pick(layer.groups?.[group] ?? '') || t('card.attributes') }),
      ...attributes.map((attribute) => rowOf(attribute, values[attribute.name], fields, changed, secrets && canReplace(attribute) ? { hidden, touched } : null)),
    ),
  );
  return {
    node: el('div', { class: 'edit-fields' }, place.node, ...sections, reason.node),
    read: () => ({ ...Object.fromEntries([...fields].map(([name, field]) => [name, field.read()])), geometry: place.read() }),
    readSecrets: () => Object.fromEntries([...hidden].filter(([, field]) => field.replaced()).map(([name, field]) => [name, field.read()])),
    reason: reason.read,
    problems: () => [['geometry', place], ...fields, ...hidden].map(([name, field]) => [name, field.problem()]).filter(([, problem]) => problem),
    showProblem: (name, text) => (name === 'reason' ? (reason.tell(text), true) : name === 'geometry' ? (place.tell(text), place.node.scrollIntoView({ block: 'nearest' }), true) : showProblem(fields.get(name) ?? hidden.get(name), text)),
  };
}

function rowOf(attribute, value, fields, changed, secret) {
  const id = `edit-${attribute.name}`;
  const label = pick(attribute.label);
  if (isLocked(attribute) && secret) return secretRow(attribute, value, id, label, secret);
  if (isLocked(attribute)) {
    return el('div', { class: 'form-row', data: { attribute: attribute.name } }, el('span', { class: 'form-label', text: label }), lockedField(attribute, value));
  }
  const error = el('p', { class: 'field-error', id: `${id}-error`, role: 'alert' });
  const field = attribute.type === 'records' ? recordsField(attribute, value, id, onChange) : fieldOf(attribute, value, id, onChange);
  const row = el(
    'div',
    { class: attribute.type === 'records' ? 'form-row wide' : 'form-row', data: { attribute: attribute.name } },
    el('label', { class: 'form-label', for: id }, label, attribute.required ? el('span', { class: 'required', title: t('edit.required'), text: ' *' }) : null),
    el('div', { class: 'form-value' }, field.node, error),
  );
  function onChange() {
    if (error.textContent) tell(field.problem());
    changed();
  }
  function tell(text) {
    error.textContent = text ?? '';
    const control = controlOf(field.node);
    if (text) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    control.setAttribute('aria-describedby', error.id);
  }
  row.addEventListener('focusout', () => tell(field.problem()));
  fields.set(attribute.name, { ...field, tell, row });
  return row;
}

function secretRow(attribute, value, id, label, { hidden, touched }) {
  const error = el('p', { class: 'field-error', role: 'alert' });
  const field = attribute.type === 'records' ? secretRecords(attribute, value, id, touched) : secretField(attribute, value, id, touched);
  const row = el(
    'div',
    { class: attribute.type === 'records' ? 'form-row wide' : 'form-row', data: { attribute: attribute.name } },
    el('span', { class: 'form-label', text: label }),
    el('div', { class: 'form-value' }, field.node, el('p', { class: 'footnote', text: t('edit.write-only') }), error),
  );
  hidden.set(attribute.name, { ...field, row, tell: (text) => (error.textContent = text ?? '') });
  return row;
}

function secretRecords(attribute, value, id, touched) {
  let replaced = false;
  const field = recordsField(attribute, value, id, () => { replaced = true; touched(); }, { makeField: partField, numbered: true });
  return { ...field, replaced: () => replaced };
}

const controlOf = (node) => (node.matches('input, select, textarea, [tabindex]') ? node : (node.querySelector('input, select, textarea') ?? node));

/** @returns whether there is such a field */
function showProblem(field, text) {
  if (!field) return false;
  field.tell(text);
  const group = field.row.closest('details');
  if (group) group.open = true;
  controlOf(field.node).focus();
  return true;
}

/** A line above the form that says what is wrong or has to be known. */
export function notice(place, text, ...actions) {
  fill(place, text ? el('p', { class: 'note' }, el('span', { text }), ...actions) : []);
}
