// The balances of a land check: homesteads reclaimed against new land, farmland made against farmland taken, quota left.

import { el } from './dom.js';
import { t } from './i18n.js';
import { number } from './value.js';

const FIELDS = ['reclaimedMu', 'madeMu', 'madePaddyMu', 'takenGrade', 'madeGrade'];

/** What somebody may add about the land that is given back; folded away until wanted. */
export function balanceFields(asked, set) {
  const field = (name) =>
    el('label', {},
      el('span', { text: t(`land.field.${name.toLowerCase()}`) }),
      el('input', {
        type: 'number', min: '0', step: 'any', name, value: asked[name] ?? '',
        on: { input: ({ target }) => set({ [name]: target.value === '' ? undefined : Number(target.value) }) },
      }));
  return el('details', { class: 'land-balance' }, el('summary', { text: t('land.balances') }), el('div', { class: 'land-asked' }, ...FIELDS.map(field)));
}

/** @param {object} result of a land check @returns {HTMLElement[]} */
export function balanceViews({ homestead, farmland, quota }) {
  const lines = [];
  if (homestead) {
    const { reclaimedMu, newMu, surplusMu, fulfilled } = homestead;
    lines.push(line(fulfilled, t('land.homestead', { reclaimed: number(reclaimedMu), taken: number(newMu), surplus: number(surplusMu) })));
  }
  if (farmland) {
    const { takenMu, takenPaddyMu, madeMu, madePaddyMu, quantityMet, paddyMet, qualityMet } = farmland;
    if (madeMu === null) lines.push(line(null, t('land.farmland-open', { taken: number(takenMu) })));
    else {
      lines.push(line(quantityMet, t('land.farmland-quantity', { taken: number(takenMu), made: number(madeMu) })));
      lines.push(line(paddyMet, t('land.farmland-paddy', { taken: number(takenPaddyMu), made: number(madePaddyMu) })));
      lines.push(line(qualityMet, t('land.farmland-quality')));
    }
  }
  if (quota) {
    const { quotaMu, usedMu, newMu, leftMu } = quota;
    lines.push(
      quotaMu === null
        ? line(null, t('land.quota-unknown', { used: number(usedMu) }))
        : line(leftMu >= 0, t('land.quota', { quota: number(quotaMu), used: number(usedMu), taken: number(newMu), left: number(leftMu) })),
    );
  }
  return lines;
}

/** @param {boolean | null} met null for not known */
function line(met, text) {
  const [tag, key] = met === null ? ['tag-warn', 'land.open'] : met ? ['tag-good', 'land.met'] : ['tag-bad', 'land.short'];
  return el('p', { class: 'land-line' }, el('span', { class: `tag ${tag}`, text: t(key) }), ' ', text);
}
