// Shows masked values of one feature in full, for a reason that goes on record, until its card is closed.

import { send } from './api.js';
import { may } from './account.js';
import { groupSections } from './attributes.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { announce } from './messages.js';
import { isProtected } from './value.js';

/**
 * The groups of a feature and below them, for who may see more, the way to it.
 * @param {{everyGroup: boolean, className: string}} options as for groupSections, and a class for the groups
 * @returns {Node[]}
 */
export function unmaskableGroups(layer, id, properties, { everyGroup = false, className = null } = {}) {
  const groups = el('div', { class: className });
  const shown = new Set();
  let values = properties;
  const draw = () => fill(groups, ...groupSections(plainLayer(layer, shown), values, { everyGroup }));
  draw();
  const hidden = hiddenFields(layer, properties);
  if (!may('unmask') || hidden.length === 0) return [groups];
  const show = (fields, plain) => {
    fields.forEach((field) => shown.add(field));
    values = merged(values, plain);
    draw();
  };
  return [groups, unmaskForm(layer, id, hidden, show)];
}

/** What the reader does not see: attributes, and fields of records that have rows. */
function hiddenFields(layer, properties) {
  return layer.attributes.flatMap((attribute) => {
    if (attribute.type !== 'records') {
      return isProtected(attribute) ? [{ path: attribute.name, label: pick(attribute.label) }] : [];
    }
    if (!properties[attribute.name]?.length) return [];
    return attribute.fields
      .filter(isProtected)
      .map((field) => ({
        path: `${attribute.name}.${field.name}`,
        label: `${pick(attribute.label)} · ${pick(field.label)}`,
      }));
  });
}

/** The layer as it looks to somebody for whom these fields are no secret. */
function plainLayer(layer, shown) {
  const plain = (attribute, path) => (shown.has(path) ? { ...attribute, privacy: 'public' } : attribute);
  return {
    ...layer,
    attributes: layer.attributes.map((attribute) => ({
      ...plain(attribute, attribute.name),
      fields: attribute.fields.map((field) => plain(field, `${attribute.name}.${field.name}`)),
    })),
  };
}

function merged(values, plain) {
  const result = { ...values };
  for (const [name, value] of Object.entries(plain)) {
    const isList = Array.isArray(value) && Array.isArray(values[name]);
    result[name] = isList ? values[name].map((row, at) => ({ ...row, ...value[at] })) : value;
  }
  return result;
}

function unmaskForm(layer, id, hidden, show) {
  const boxes = hidden.map(({ path, label }) => ({ path, box: el('input', { type: 'checkbox', name: path }), label }));
  const reason = el('input', { type: 'text', id: 'unmask-reason', maxlength: '300', autocomplete: 'off' });
  const note = el('p', { class: 'unmask-note', role: 'status' });
  const button = el('button', { type: 'submit', class: 'primary', text: t('unmask.show') });
  const form = el(
    'form',
    { class: 'unmask-form' },
    el(
      'fieldset',
      {},
      el('legend', { text: t('unmask.fields') }),
      ...boxes.map(({ box, label }) => el('label', {}, box, el('span', { text: label }))),
    ),
    el(
      'div',
      { class: 'unmask-reason' },
      el('label', { for: 'unmask-reason', text: t('unmask.reason') }),
      reason,
      el('small', { text: t('unmask.reason-hint') }),
    ),
    button,
    note,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = boxes.filter(({ box }) => box.checked).map(({ path }) => path);
    if (fields.length === 0) {
      note.textContent = t('unmask.choose');
      return;
    }
    button.disabled = true;
    try {
      const { values } = await send('POST', `/api/layers/${layer.name}/features/${id}/unmask`, { fields, reason: reason.value });
      show(fields, values);
      boxes.forEach(({ box }) => (box.checked = false));
      note.textContent = t('unmask.shown');
      note.scrollIntoView({ block: 'nearest' });
      announce(t('unmask.shown'));
    } catch (failure) {
      note.textContent = failure.status === 0 ? t('problem.network') : failure.detail;
      if (failure.body?.field === 'reason') reason.focus();
    } finally {
      button.disabled = false;
    }
  });
  return el('details', { class: 'unmask' }, el('summary', { text: t('unmask.title') }), form);
}
