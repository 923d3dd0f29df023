// New values for what is protected: written blind, never shown, never kept as a draft, and only with a reason.

import { may } from './account.js';
import { el } from './dom.js';
import { fieldOf } from './edit-fields.js';
import { t } from './i18n.js';
import { isProtected, valueNode } from './value.js';

/** Whether who is signed in may write it blind. */
export const canReplace = (attribute) =>
  may('replace-sensitive') && (attribute.privacy === 'sensitive' || (attribute.fields ?? []).some((field) => field.privacy === 'sensitive'));

/**
 * What is seen of the value, and a button that makes room for another one.
 * @returns {{node, read: () => *, problem: () => string | null, replaced: () => boolean}} read gives undefined while it stays
 */
export function secretField(attribute, value, id, changed) {
  let field = null;
  const node = el('div', { class: 'secret' });
  const keep = () => {
    field = null;
    node.replaceChildren(valueNode(attribute, value ?? null), el('button', { type: 'button', class: 'quiet', text: t('edit.replace'), on: { click: replace } }));
  };
  const replace = () => {
    field = fieldOf({ ...attribute, required: false }, null, id, changed);
    const input = field.node.matches('input, select, textarea') ? field.node : field.node.querySelector('input, select, textarea');
    input?.setAttribute('autocomplete', 'off');
    node.replaceChildren(field.node, el('button', { type: 'button', class: 'quiet', text: t('edit.keep'), on: { click: () => { keep(); changed(); } } }));
    input?.focus();
    changed();
  };
  keep();
  return { node, read: () => (field ? field.read() : undefined), problem: () => field?.problem() ?? null, replaced: () => field !== null };
}

/** As fieldOf, for a field of records of which some are protected. */
export const partField = (field, value, id, changed) => (isProtected(field) ? secretField(field, value, id, changed) : fieldOf(field, value, id, changed));

/** The line that asks why, shown once something is replaced. */
export function reasonField() {
  const input = el('input', { type: 'text', id: 'edit-reason', maxlength: '300', autocomplete: 'off' });
  const error = el('p', { class: 'field-error', role: 'alert' });
  const node = el(
    'div',
    { class: 'form-row', hidden: true },
    el('label', { class: 'form-label', for: 'edit-reason' }, t('edit.reason'), el('span', { class: 'required', text: ' *' })),
    el('div', { class: 'form-value' }, input, el('p', { class: 'footnote', text: t('edit.reason-hint') }), error),
  );
  const tell = (text) => {
    node.hidden = false;
    error.textContent = text;
    input.focus();
  };
  return { node, read: () => input.value.trim(), tell };
}
