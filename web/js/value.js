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

const classes = ['public', 'internal', 'personal', 'sensitive'];
let clearance = classes.length - 1;

/** Told the highest privacy class that the reader may see. */
export function setClearance(name) {
  const at = classes.indexOf(String(name).toLowerCase());
  if (at >= 0) clearance = at;
}

/** Whether the server hides a value of this attribute, or parts of it, from this reader. */
export const isProtected = ({ privacy }) => classes.indexOf(privacy) > clearance;

/** The words for a value of an attribute; never markup. */
export function words(attribute, value) {
  if (isEmpty(value)) return '';
  if (value.zh !== undefined) return pick(value);
  const label = (code) => pick(attribute.codes?.find((entry) => entry.value === code)?.label ?? code);
  switch (attribute.type) {
    case 'integer':
      return /year$/.test(attribute.name) ? String(value) : withUnit(number(value, 0), attribute.unit);
    case 'decimal':
      return withUnit(number(value), attribute.unit);
    case 'boolean':
      return t(value ? 'value.yes' : 'value.no');
    case 'date':
      return date(value);
    case 'timestamp':
      return instant(value);
    case 'code':
      return label(value);
    case 'codes':
      return (Array.isArray(value) ? value : String(value).split(',')).map(label).join(t('value.separator'));
    default:
      return withUnit(String(value), attribute.unit);
  }
}

const withUnit = (text, unit) => (unit ? `${text} ${pick(unit)}` : text);

/** The node for a value: words, dots with an explanation where it is hidden, a dash where it is missing. */
export function valueNode(attribute, value) {
  if (isProtected(attribute)) return maskedNode(attribute, value);
  if (isEmpty(value)) return el('span', { class: 'missing', 'aria-label': t('value.missing'), text: '—' });
  return el('span', { text: words(attribute, value) });
}

/** What is left of a protected value, such as the first character of a name, with dots for the rest. */
function maskedNode(attribute, value) {
  const rest = isEmpty(value) ? '●●●' : words(attribute, value).replaceAll('*', '●');
  return el('span', { class: 'masked', title: t('value.masked') }, rest, el('span', { class: 'unseen', text: t('value.masked') }));
}

export const isNumeric = (type) => type === 'integer' || type === 'decimal';
