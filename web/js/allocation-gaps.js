// Who goes without: a list that leads to each of them.

import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';

const PAGES = { village: ({ regionCode }) => `/village/${regionCode}`, household: ({ id }) => `/household/${id}` };

/** @param {(feature: object) => void} look shows a feature on the map */
export function drawGaps(place, gap, back, look) {
  const address = PAGES[gap.layer];
  fill(
    place,
    el('h2', { text: t('allocation.gap-list', { label: pick(gap.label), count: gap.count }) }),
    el('p', {}, el('button', { type: 'button', class: 'quiet', text: t('allocation.gap-close'), on: { click: back } })),
    gap.count > gap.features.length ? el('p', { class: 'note', text: t('allocation.gap-more', { shown: gap.features.length, count: gap.count }) }) : null,
    el('div', { class: 'table-scroll', tabindex: '0' },
      el('table', {},
        el('tbody', {},
          ...gap.features.map((feature) =>
            el('tr', {},
              el('td', { class: 'short figures', text: feature.regionCode }),
              el('td', {}, address ? el('a', { href: address(feature), text: feature.title ?? feature.regionCode }) : (feature.title ?? '')),
              el('td', { class: 'short' }, feature.lon === null
                ? t('allocation.unplaced')
                : el('button', { type: 'button', class: 'link', 'aria-label': t('allocation.gap-look-at', { name: feature.title ?? feature.regionCode }), text: t('allocation.gap-look'), on: { click: () => look(feature) } }))))))),
  );
}
