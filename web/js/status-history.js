// When a household came into the programme, left it and came back: from its own record and from the journal, oldest first.

import { getJson } from './api.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { date, words } from './value.js';

const watched = ['attribute', 'entry_year', 'exit_state', 'exit_year', 'monitoring_class'];

/** A node that fills itself. */
export function statusHistory(layer, id, properties) {
  const place = el('ol', { class: 'status-history' });
  const node = el('section', { class: 'group', data: { group: 'status-history' } }, el('h3', { text: t('changes.status') }), place);
  const recorded = ownEvents(properties);
  fill(place, ...recorded.map(eventNode));
  getJson(`/api/layers/${layer.name}/features/${id}/history?limit=200`).then(
    (changes) => {
      const all = [...recorded, ...changes.flatMap((change) => journalEvents(layer, change))].sort((a, b) => a.day.localeCompare(b.day));
      fill(place, ...(all.length ? all.map(eventNode) : [el('li', { class: 'empty', text: t('changes.status-none') })]));
    },
    () => {}, // what the household itself records stands without the journal
  );
  return node;
}

/** What the household's own record says, with its dates; years where there is no record. */
function ownEvents({ poverty_history: history, entry_year: entry, exit_year: exit }) {
  const events = (Array.isArray(history) ? history : []).map(({ date: day, event, note }) => ({ day: day ?? '', text: [event, note].filter(Boolean).join(' · '), source: 'record' }));
  if (events.length) return events;
  return [
    entry && { day: String(entry), text: t('changes.status-entered'), source: 'record' },
    exit && { day: String(exit), text: t('changes.status-left'), source: 'record' },
  ].filter(Boolean);
}

/** What the journal saw change, on the day when it was written. */
function journalEvents(layer, { operation, changed, at, by }) {
  if (operation !== 'update') return [];
  return layer.attributes
    .filter(({ name }) => watched.includes(name) && changed[name])
    .map((attribute) => {
      const { before, after } = changed[attribute.name];
      const say = (value) => words(attribute, value) || '—';
      return { day: at, text: `${pick(attribute.label)}: ${say(before)} → ${say(after)} · ${by}`, source: 'journal' };
    });
}

function eventNode({ day, text, source }) {
  return el('li', { data: { source } }, el('time', { text: /^\d{4}$/.test(day) ? day : date(day) }), el('span', { text }), el('span', { class: 'badge', text: t(`changes.source-${source}`) }));
}
