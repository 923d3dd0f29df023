// The tables of a map: declared columns, numbers on the right, long ones shown in steps.

import { el, icon } from './dom.js';
import { pick, t } from './i18n.js';
import { isEmpty, isNumeric, number, valueNode } from './value.js';

const firstRows = 60;

/**
 * @param {object} table {name, title, columns, rows, total, layer, ids} as the server sends it; ids name the features
 * @param {({layer: string, id: string}) => void} choose called when somebody picks a row that names a feature
 */
export function tableNode(table, choose) {
  const { rows, ids, layer } = table;
  const columns = table.columns.map((column, at) => ({ ...column, at }));
  const rowNode = (row, place) => {
    const open = ids?.[place] ? () => choose({ layer, id: ids[place] }) : null;
    return el('tr', {}, ...columns.map((column, at) => cell(column, row[column.at], at === linkAt(columns) ? open : null)));
  };
  const body = el('tbody', {}, ...rows.slice(0, firstRows).map(rowNode));
  const more =
    rows.length > firstRows
      ? el('button', {
          type: 'button',
          class: 'quiet more',
          text: t('table.more', { count: number(rows.length - firstRows, 0) }),
          on: {
            click: ({ target }) => {
              body.append(...rows.slice(firstRows).map((row, at) => rowNode(row, firstRows + at)));
              target.remove();
            },
          },
        })
      : null;
  const title = pick(table.title);
  return el(
    'section',
    { class: 'sheet-table', data: { table: table.name } },
    el('h3', {}, el('span', { text: title }), ids ? el('span', { class: 'count', text: number(table.total ?? rows.length, 0) }) : null),
    rows.length
      ? el(
          'div',
          { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': title },
          el('table', {}, header(columns), body, footer(columns, table)),
        )
      : el('p', { class: 'empty', text: t('table.empty') }),
    more,
    isCut(table) ? el('p', { class: 'footnote', text: t('table.cut', { shown: rows.length, total: table.total }) }) : null,
  );
}

/** The cell that opens the feature: its name, else the first one. */
const linkAt = (columns) => Math.max(0, columns.findIndex(({ name }) => name === 'name'));

const isCut = ({ rows, total }) => typeof total === 'number' && total > rows.length;

function header(columns) {
  return el(
    'thead',
    {},
    el('tr', {}, ...columns.map((column) => el('th', { scope: 'col', class: side(column) }, headText(column)))),
  );
}

function headText({ label, unit }) {
  return unit ? [pick(label), el('small', { text: ` ${pick(unit)}` })] : pick(label);
}

/** Short words such as names are never broken. */
export const shortness = (node) => (node.textContent.length <= 8 ? 'short' : null);

const side = ({ align, type }) => (align === 'right' || (!align && isNumeric(type)) ? 'numeric' : null);

function cell(column, value, open) {
  const content = valueNode({ ...column, unit: null }, value);
  return el(
    'td',
    { class: side(column) ?? shortness(content) },
    open ? el('button', { type: 'button', class: 'link', on: { click: open } }, content, icon('chevron')) : content,
  );
}

/** Sums of the columns that the server marks as summable. */
function footer(columns, { rows, totals }) {
  const sums = columns.map((column) => totals?.[column.name] ?? (column.sum ? sumOf(rows, column.at) : null));
  if (sums.every(isEmpty)) return null;
  return el(
    'tfoot',
    {},
    el(
      'tr',
      {},
      ...columns.map((column, at) =>
        at === 0 && isEmpty(sums[0])
          ? el('th', { scope: 'row', text: t('table.total') })
          : el('td', { class: side(column), text: isEmpty(sums[at]) ? '' : number(sums[at]) }),
      ),
    ),
  );
}

const sumOf = (rows, at) => rows.reduce((sum, row) => sum + (+row[at] || 0), 0);
