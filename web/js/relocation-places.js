// Only in these townships and villages: a list to tick, villages fetched when their township is opened.

import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { listChildren } from './regions.js';

const townshipDigits = 9;

/** @param {object} plan whose `who.regions` is changed in place */
export function placesField(plan, changed) {
  const list = el('ul', { class: 'relocation-places' });
  const count = el('small');
  const tell = () => (count.textContent = plan.who.regions.length ? t('relocation.places-some', { count: plan.who.regions.length }) : t('relocation.places-all'));
  const node = el('details', { class: 'relocation-only' }, el('summary', {}, t('relocation.places'), ' ', count), list);
  const set = (code, chosen) => {
    const others = plan.who.regions.filter((each) => each !== code && !(chosen && each.startsWith(code)));
    plan.who.regions = chosen ? [...others, code].sort() : others;
    tell();
    changed();
  };
  node.addEventListener('toggle', async () => {
    if (!node.open || list.childElementCount) return;
    fill(list, el('li', { class: 'empty', text: t('loading') }));
    const townships = plan.region.length >= townshipDigits ? [{ code: plan.region, name: '' }] : await listChildren(plan.region).catch(() => []);
    fill(list, ...townships.map((township) => regionNode(township, plan, set)));
  });
  tell();
  return node;
}

function regionNode({ code, name }, plan, set) {
  const box = tick(code, pick(name), plan, set);
  if (code.length > townshipDigits) return el('li', {}, box);
  const villages = el('ul');
  const below = el('details', {}, el('summary', {}, el('span', { class: 'unseen', text: t('relocation.villages-of', { name: pick(name) }) })), villages);
  below.addEventListener('toggle', async () => {
    if (!below.open || villages.childElementCount) return;
    const found = await listChildren(code).catch(() => []);
    fill(villages, ...found.map((village) => regionNode(village, plan, set)));
  });
  return el('li', {}, name ? box : null, below);
}

function tick(code, name, plan, set) {
  const box = el('input', { type: 'checkbox', checked: plan.who.regions.includes(code) });
  box.addEventListener('change', () => set(code, box.checked));
  return el('label', { class: 'check' }, box, name);
}
