// One input for each kind of attribute, with what the catalog says about it: required, range, length, codes.

import { el } from './dom.js';
import { pick, t } from './i18n.js';
import { searchRegions } from './regions.js';
import { isEmpty, valueNode } from './value.js';

/**
 * @param {object} attribute of the catalog
 * @param {*} value
 * @param {string} id for the label
 * @param {() => void} changed
 * @returns {{node: HTMLElement, read: () => *, problem: () => string | null}} read gives null for empty
 */
export function fieldOf(attribute, value, id, changed) {
  const make = { integer: numberField, decimal: numberField, boolean: truthField, code: codeField, codes: codesField, date: dayField, timestamp: momentField, region_code: regionField }[attribute.type];
  const field = (make ?? textField)(attribute, value, id, changed);
  const check = field.problem ?? (() => null);
  return { ...field, problem: () => (attribute.required && isEmpty(field.read()) ? t('edit.required') : check()) };
}

/** What somebody sees of a value that they may not change. */
export function lockedField(attribute, value) {
  return el('div', { class: 'locked' }, attribute.type === 'records' ? t('changes.rows', { count: Array.isArray(value) ? value.length : 0 }) : valueNode(attribute, value), el('p', { class: 'footnote', text: t('edit.locked') }));
}

function input(type, attribute, value, id, changed, more = {}) {
  return el('input', { type, id, name: attribute.name, value: value ?? '', 'aria-required': attribute.required ? 'true' : null, on: { input: changed }, ...more });
}

function textField(attribute, value, id, changed) {
  const long = !attribute.maximumLength || attribute.maximumLength > 100;
  const node = long
    ? el('textarea', { id, name: attribute.name, rows: isEmpty(value) || value.length < 60 ? 1 : 3, maxlength: attribute.maximumLength, on: { input: changed } })
    : input('text', attribute, value, id, changed, { maxlength: attribute.maximumLength });
  if (long) node.value = value ?? '';
  return { node, read: () => node.value.trim() || null };
}

function numberField(attribute, value, id, changed) {
  const { minimum, maximum, type } = attribute;
  const node = input('text', attribute, value, id, changed, { inputmode: type === 'integer' ? 'numeric' : 'decimal', class: 'numeric' });
  const read = () => {
    const text = node.value.trim().replaceAll(/[,\s，]/g, '');
    return text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) && Math.abs(+text) < 2 ** 53 ? +text : text;
  };
  const problem = () => {
    const number = read();
    if (number === null) return null;
    if (typeof number !== 'number') return t('edit.no-number');
    if (type === 'integer' && !Number.isInteger(number)) return t('edit.no-whole-number');
    if (!isEmpty(minimum) && number < minimum) return t('edit.at-least', { minimum });
    if (!isEmpty(maximum) && number > maximum) return t('edit.at-most', { maximum });
    return null;
  };
  return { node: attribute.unit ? el('span', { class: 'with-unit' }, node, el('span', { class: 'unit', text: pick(attribute.unit) })) : node, read, problem };
}

function choice(id, name, options, value, changed) {
  return el(
    'select',
    { id, name, on: { change: changed } },
    el('option', { value: '', text: '—' }),
    ...options.map(([code, label]) => el('option', { value: code, text: label, selected: code === value })),
  );
}

function truthField(attribute, value, id, changed) {
  const options = [
    ['true', t('value.yes')],
    ['false', t('value.no')],
  ];
  const node = choice(id, attribute.name, options, isEmpty(value) ? '' : String(value), changed);
  return { node, read: () => (node.value === '' ? null : node.value === 'true') };
}

const codesOf = (attribute) => (attribute.codes ?? []).map((code) => [code.value, pick(code.label)]);

function codeField(attribute, value, id, changed) {
  const options = codesOf(attribute);
  // A value from before the list was what it is today stays until somebody changes it.
  if (!isEmpty(value) && !options.some(([code]) => code === value)) options.push([value, value]);
  const node = choice(id, attribute.name, options, value, changed);
  return { node, read: () => node.value || null };
}

function codesField(attribute, value, id, changed) {
  const present = isEmpty(value) ? [] : Array.isArray(value) ? value : String(value).split(',');
  const boxes = codesOf(attribute).map(([code, label]) => {
    const box = el('input', { type: 'checkbox', value: code, checked: present.includes(code), on: { change: changed } });
    return { box, node: el('label', {}, box, el('span', { text: label })) };
  });
  const node = el('div', { id, class: 'codes', role: 'group', tabindex: '-1' }, ...boxes.map((each) => each.node));
  return { node, read: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value).join(',') || null };
}

function dayField(attribute, value, id, changed) {
  const node = input('date', attribute, value, id, changed);
  return { node, read: () => node.value || null, problem: () => (node.validity.badInput ? t('edit.no-date') : null) };
}

function momentField(attribute, value, id, changed) {
  const local = value ? new Date(new Date(value) - new Date(value).getTimezoneOffset() * 60000).toISOString().slice(0, 19) : '';
  const node = input('datetime-local', attribute, local, id, changed, { step: '1' });
  return { node, read: () => (node.value === local ? (value ?? null) : node.value ? new Date(node.value).toISOString() : null), problem: () => (node.validity.badInput ? t('edit.no-date') : null) };
}

/** A code, with regions by name or code to choose from while it is typed. */
function regionField(attribute, value, id, changed) {
  const list = el('datalist', { id: `${id}-list` });
  const node = input('text', attribute, value, id, changed, { list: list.id, inputmode: 'numeric', autocomplete: 'off' });
  node.addEventListener('input', async () => {
    if (node.value.length < 2) return;
    const found = await searchRegions(node.value).catch(() => []);
    list.replaceChildren(...found.map(({ code, name, path }) => el('option', { value: code, text: (path ?? [{ name }]).map((step) => step.name).join(' › ') })));
  });
  return { node: el('span', {}, node, list), read: () => node.value.trim() || null, problem: () => (/^(\d{2,12})?$/.test(node.value.trim()) ? null : t('edit.no-code')) };
}
