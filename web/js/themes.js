// The thematic maps: one at a time, drawn above the layer that it belongs to, with its legend.

import { findTheme, listThemes } from './catalog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { fetchLegend } from './legends.js';
import { isPast } from './past.js';
import * as state from './state.js';
import { draftSection } from './theme-draft.js';

/**
 * The part of the layer panel that offers the thematic maps; nothing on a past day, since they show the present.
 * @param {function} legendItem makes a line of a legend
 * @param {function} again renders the panel anew
 */
export function themesSection(legendItem, again) {
  if (isPast()) return null;
  const present = findTheme(state.get().theme);
  const made = present?.declaration ? [present] : [];
  return el(
    'fieldset',
    { class: 'layer-group themes' },
    el('legend', { text: t('themes.title') }),
    ...[...listThemes(), ...made].map((theme) => themeNode(theme, theme === present, legendItem)),
    draftSection(again),
  );
}

function themeNode(theme, isOn, legendItem) {
  const id = `theme-${theme.name}`;
  const toggle = () => state.set({ theme: isOn ? null : theme.name });
  const node = el(
    'div',
    { class: 'layer' },
    el(
      'div',
      { class: 'layer-line' },
      el('input', { type: 'checkbox', id, checked: isOn, on: { change: toggle } }),
      el('label', { for: id, text: pick(theme.label) }),
    ),
  );
  if (isOn) node.append(legendNode(theme, legendItem));
  return node;
}

/** Classes and counts come from the data, so this legend is asked for each time. */
function legendNode(theme, legendItem) {
  const list = el('ul', { class: 'legend', 'aria-label': t('layers.legend', { layer: pick(theme.label) }) });
  fetchLegend(theme.layer, theme.style).then(
    (items) => fill(list, ...items.map(legendItem)),
    () => fill(list, el('li', { class: 'legend-note', text: t('layers.legend-failed') })),
  );
  return list;
}
