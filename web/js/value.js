// Writes values as the catalog declares them: numbers with units, labels of codes, dates, masks.

import { el } from './dom.js';
import { locale, pick, t } from './i18n.js';

const numbers = new Map();

/** A number in the reader's way, grouped, with at most two decimals. */
export function number(value, digits = 2) {
  const key = `${locale()}${digits}`;
  if (!numbers.has(key)) numbers.set(key, new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }));
  return numbers.get(key).format(value);
}

export function date(text) {
  const parsed = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00` : text);
  return Number.isNaN(+parsed) ? String(text) : new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(parsed);
}

export function instant(text) {
  const parsed = new Date(text);
  const form = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return Number.isNaN(+parsed) ? String(text) : form.format(parsed);
}

export const isEmpty = (value) => value === null || value === undefined || value === '' || value?.length === 0;

/** Whether the server hid a value because of its privacy class. */
export const isMasked = (value) => typeof value === 'string' && /^[*●]+$/.test(value);

/** The words for a value of an attribute; never markup. */
export function words(attribute, value) {
  if (isEmpty(value)) return '';
  if (value.zh !== undefined) return pick(value);
  const label = (code) => pick(attribute.codes?.find((entry) => entry.value === code)?.label ?? code);
  switch (attribute.type) {
    case 'INTEGER':
      return /year$/.test(attribute.name) ? String(value) : withUnit(number(value, 0), attribute.unit);
    case 'DECIMAL':
      return withUnit(number(value), attribute.unit);
    case 'BOOLEAN':
      return t(value ? 'value.yes' : 'value.no');
    case 'DATE':
      return date(value);
    case 'TIMESTAMP':
      return instant(value);
    case 'CODE':
      return label(value);
    case 'CODES':
      return (Array.isArray(value) ? value : String(value).split(',')).map(label).join(t('value.separator'));
    default:
      return withUnit(String(value), attribute.unit);
  }
}

const withUnit = (text, unit) => (unit ? `${text} ${pick(unit)}` : text);

/** The node for a value: words, a dot with an explanation where it is hidden, a dash where it is missing. */
export function valueNode(attribute, value) {
  if (isMasked(value)) return el('span', { class: 'masked', title: t('value.masked'), 'aria-label': t('value.masked'), role: 'img', text: '●●●' });
  if (isEmpty(value)) return el('span', { class: 'missing', 'aria-label': t('value.missing'), text: '—' });
  return el('span', { text: words(attribute, value) });
}

export const isNumeric = (type) => type === 'INTEGER' || type === 'DECIMAL';
