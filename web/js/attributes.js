// The groups, labels and values of a feature as its layer declares them.

import { el } from './dom.js';
import { pick, t } from './i18n.js';
import { shortness } from './tables.js';
import { isEmpty, isNumeric, isProtected, valueNode } from './value.js';

/**
 * One section for each group of the layer, in the order of the catalog. Values that are missing get no line.
 * @param {{everyGroup: boolean}} options whether a group without any value is shown, saying so
 */
export function groupSections(layer, properties, { everyGroup = false } = {}) {
  return groupsOf(layer)
    .map(([group, attributes]) => section(layer, group, attributes, properties, everyGroup))
    .filter(Boolean);
}

/** [[group, attributes]] in the order of the catalog; attributes without a group under an empty name. */
export function groupsOf({ attributes, groups }) {
  const byGroup = new Map(Object.keys(groups ?? {}).map((name) => [name, []]));
  for (const attribute of attributes) {
    const name = attribute.group ?? '';
    if (!byGroup.has(name)) byGroup.set(name, []);
    byGroup.get(name).push(attribute);
  }
  return [...byGroup].filter(([, attributes]) => attributes.length > 0);
}

function section(layer, group, attributes, properties, everyGroup) {
  const shown = attributes.filter((attribute) => isProtected(attribute) || !isEmpty(properties[attribute.name]));
  if (shown.length === 0 && !everyGroup) return null;
  const simple = shown.filter(({ type }) => type !== 'records');
  const records = shown.filter(({ type }) => type === 'records');
  return el(
    'section',
    { class: 'group', data: { group } },
    layer.groups?.[group] ? el('h3', { text: pick(layer.groups[group]) }) : null,
    simple.length ? el('dl', {}, ...simple.map((attribute) => line(attribute, properties[attribute.name]))) : null,
    ...records.map((attribute) => recordsNode(attribute, properties[attribute.name])),
    shown.length ? null : el('p', { class: 'missing', text: t('value.missing') }),
  );
}

function line(attribute, value) {
  return el(
    'div',
    { data: { attribute: attribute.name } },
    el('dt', { text: pick(attribute.label) }),
    el('dd', { class: isNumeric(attribute.type) ? 'numeric' : null }, valueNode(attribute, value)),
  );
}

function cellNode(field, value) {
  const node = valueNode(field, value);
  const kind = isNumeric(field.type) ? 'numeric' : field.type === 'date' ? 'date' : shortness(node);
  return el('td', { class: kind }, node);
}

/** A list of records as a small table; columns without any value are left out. */
function recordsNode(attribute, value) {
  const caption = pick(attribute.label);
  if (!Array.isArray(value)) return el('dl', {}, line(attribute, null));
  const rows = value;
  const fields = attribute.fields.filter((field) => isProtected(field) || rows.some((row) => !isEmpty(row[field.name])));
  return el(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', { text: caption }),
      el('thead', {}, el('tr', {}, ...fields.map((field) => el('th', { scope: 'col', text: pick(field.label) })))),
      el(
        'tbody',
        {},
        ...rows.map((row) =>
          el(
            'tr',
            {},
            ...fields.map((field) =>
              cellNode(field, row[field.name]),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The attribute labels of a change: what was and what is. */
export function labelOf(layer, name) {
  const attribute = layer.attributes.find((candidate) => candidate.name === name);
  return attribute ?? { name, label: name, type: 'text' };
}
