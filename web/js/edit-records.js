// A list of records, such as the members of a household, as a small table in which rows are added and removed.

import { el, fill, iconButton } from './dom.js';
import { fieldOf } from './edit-fields.js';
import { pick, t } from './i18n.js';
import { isEmpty } from './value.js';

/**
 * The same shape as a field of edit-fields.js; reads null for no rows. Fields that a row has beside the declared ones stay.
 * @param {{makeField?: Function, numbered?: boolean}} how fields are made, and whether rows say which of the present ones they were
 */
export function recordsField(attribute, value, id, changed, { makeField = fieldOf, numbered = false } = {}) {
  const body = el('tbody', {});
  let rows = [];
  const add = (record, from = null) => {
    const fields = attribute.fields.map((field, at) => ({ field, ...makeField(field, record[field.name], `${id}-${rows.length}-${at}`, changed) }));
    // Of numbered rows the protected parts stay where they are: the number says whose they were.
    const kept = numbered ? (from === null ? {} : { _from: from }) : record;
    const row = { record: kept, fields };
    const remove = () => {
      rows = rows.filter((other) => other !== row);
      row.node.remove();
      changed();
    };
    row.node = el(
      'tr',
      {},
      ...fields.map(({ field, node }) => {
        labelled(node, pick(field.label));
        return el('td', {}, node);
      }),
      el('td', {}, iconButton('close', t('edit.remove-row'), remove)),
    );
    rows.push(row);
    body.append(row.node);
  };
  (Array.isArray(value) ? value : []).forEach((record, at) => add(record, at));
  const addButton = el('button', {
    type: 'button',
    class: 'quiet',
    text: t('edit.add-row'),
    on: {
      click: () => {
        add({});
        rows.at(-1).node.querySelector('input, select, textarea')?.focus();
        changed();
      },
    },
  });
  const head = el('tr', {}, ...attribute.fields.map((field) => el('th', { scope: 'col', text: pick(field.label) })), el('th', {}, el('span', { class: 'unseen', text: t('edit.remove-row') })));
  const node = el('div', { id, class: 'records', tabindex: '-1' });
  fill(node, el('div', { class: 'table-scroll' }, el('table', {}, el('thead', {}, head), body)), addButton);
  return { node, read: () => readRows(rows), problem: () => rows.flatMap(({ fields }) => fields.map((each) => each.problem())).find(Boolean) ?? null };
}

function readRows(rows) {
  const records = rows
    .map(({ record, fields }) => {
      const read = { ...record };
      fields.forEach(({ field, read: value }) => (read[field.name] = field.type === 'codes' && isEmpty(value()) ? null : value()));
      // Undefined is what stays as it is; null empties it, which only has to be said of what was there.
      return Object.fromEntries(Object.entries(read).filter(([name, part]) => part !== undefined && (part !== null || (record._from !== undefined && name !== '_from'))));
    })
    .filter((record) => Object.keys(record).length > 0);
  return records.length ? records : null;
}

function labelled(node, label) {
  const control = node.matches('input, select, textarea') ? node : node.querySelector('input, select, textarea');
  control?.setAttribute('aria-label', label);
}
