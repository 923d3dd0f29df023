// Dialogs and forms of the pages: a field with its label above and what is wrong with it below.

import { el } from './dom.js';
import { t } from './i18n.js';
import { showProblem } from './messages.js';

/**
 * Opens a dialog over the page; Escape and the close button end it.
 * @param {string} title
 * @param {...Node} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, ...content) {
  const before = document.activeElement;
  const dialog = el('dialog', { class: 'sheet', 'aria-label': title },
    el('header', { class: 'sheet-top' },
      el('h2', { text: title }),
      el('button', { type: 'button', class: 'quiet', text: t('close'), on: { click: () => dialog.close() } })),
    ...content);
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks before something that cannot be taken back. @returns {Promise<boolean>} */
export function ask(question, yes) {
  return new Promise((resolve) => {
    let answer = false;
    const dialog = openDialog(question,
      el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'primary', text: yes, on: { click: () => ((answer = true), dialog.close()) } })));
    dialog.addEventListener('close', () => resolve(answer));
  });
}

/**
 * A field with its label.
 * @param {string} name of the input and of the server's `field`
 * @param {string} label
 * @param {HTMLElement} input
 * @param {string} [hint]
 */
export function field(name, label, input, hint) {
  input.name = name;
  input.id ||= `field-${name}`;
  return el('div', { class: 'field', data: { field: name } },
    el('label', { for: input.id, text: label }),
    input,
    hint ? el('small', { text: hint }) : null);
}

/** A form that sends itself by `work(values)` and shows what is wrong at the field it belongs to. */
export function form(fields, submit, work) {
  const button = el('button', { type: 'submit', class: 'primary', text: submit });
  const node = el('form', { class: 'form', novalidate: true }, ...fields, el('div', { class: 'actions' }, button));
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    node.querySelectorAll('.wrong').forEach((wrong) => wrong.remove());
    button.disabled = true;
    try {
      await work(Object.fromEntries(new FormData(node)), node);
    } catch (failure) {
      tell(node, failure);
    } finally {
      button.disabled = false;
    }
  });
  return node;
}

function tell(node, failure) {
  const place = node.querySelector(`[data-field="${CSS.escape(failure.body?.field ?? '')}"]`) ?? node.querySelector('.actions');
  if (!failure.status) return showProblem(failure);
  place.append(el('p', { class: 'wrong', role: 'alert', text: failure.detail ?? failure.code }));
  place.querySelector('input, select')?.focus();
  return undefined;
}

/** A choice of `[value, text]` pairs. */
export function choice(pairs, value, properties = {}) {
  const node = el('select', properties, ...pairs.map(([key, text]) => el('option', { value: key, text })));
  node.value = value;
  return node;
}

/** A table with its titles; `rows` are lists of cells, each a text or a node. */
export function table(titles, rows, empty) {
  if (!rows.length) return el('p', { class: 'empty', text: empty });
  const cell = (content) => el('td', { class: 'short' }, content ?? '');
  return el('div', { class: 'table-scroll', tabindex: '0' },
    el('table', {},
      el('thead', {}, el('tr', {}, ...titles.map((text) => (text ? el('th', { scope: 'col', text }) : el('td'))))),
      el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map(cell))))));
}
