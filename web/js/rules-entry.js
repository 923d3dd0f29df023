// One rule as people read it: value and state in a line, sources and history below it when opened.

import { el, fill } from './dom.js';
import { findText, pick, t } from './i18n.js';
import { date, number } from './value.js';

const TAGS = { known: 'tag-good', own: 'tag-warn', conflict: 'tag-bad', unknown: 'tag-bad', none: 'tag-off' };

/** A value as the rule's sense wants it read: at most 25 m². */
export function valueText(rule, value) {
  if (value === null) return t(`rules.no-value.${rule.state}`);
  const unit = rule.unit ? ` ${pick(rule.unit)}` : '';
  if (rule.sense === 'word' || rule.sense === 'verdict') return findText(`rules.word.${value}`) ?? value;
  if (rule.sense === 'list') return value.split(', ').join(t('value.separator'));
  const figures = value.split('-').map((part) => number(Number(part), 6)).join(' – ');
  return `${t(`rules.sense.${rule.sense}`)}${figures}${unit}`;
}

/** All words of a rule, for finding it. */
export function wordsOf(rule) {
  const said = [rule.provision, ...rule.rivals, ...rule.overruled, ...rule.references, ...rule.open].filter(Boolean);
  return [rule.rule, pick(rule.label), valueText(rule, rule.value), ...said.flatMap(({ source, text }) => [pick(source), pick(text)]), rule.own?.reason ?? ''].join(' ');
}

/** From when to when: days as days, and months and years as the source tells them. */
export function period({ from, to }) {
  const written = (text) => (text?.length === 10 ? date(text) : text);
  if (!from && !to) return t('rules.no-date');
  return t(to ? (from ? 'rules.from-to' : 'rules.until') : 'rules.since', { from: written(from), to: written(to) });
}

/** @param {{decide: ((rule) => void) | null, history: (rule, place: HTMLElement) => void}} actions */
export function ruleEntry(rule, actions) {
  const node = el('details', { class: 'rule', data: { rule: rule.rule, state: rule.state } }, summary(rule));
  const body = el('div', { class: 'rule-body' });
  node.append(body);
  node.addEventListener('toggle', () => {
    if (node.open && !body.children.length) fill(body, ...content(rule, actions));
  });
  return node;
}

function summary(rule) {
  const said = rule.own ?? rule.provision;
  return el('summary', {},
    el('span', { class: 'rule-label' }, pick(rule.label), rule.redLine ? el('span', { class: 'tag tag-bad', text: t('rules.red-line') }) : null),
    el('span', { class: 'rule-value', text: valueText(rule, rule.value) }),
    el('span', { class: `tag ${TAGS[rule.state]}`, text: t(`rules.state.${rule.state}`) }),
    el('span', { class: 'rule-source', text: said ? [rule.own ? t('rules.own-source') : pick(said.source), period(said)].join(' · ') : '' }));
}

function content(rule, actions) {
  const kept = el('div', { class: 'rule-history' });
  return [
    rule.own ? ownBlock(rule) : null,
    rule.provision ? provisionBlock(rule, rule.provision, 'holds') : null,
    ...rule.rivals.map((provision) => provisionBlock(rule, provision, 'rival')),
    ...rule.open.map((provision) => provisionBlock(rule, provision, 'open')),
    ...rule.overruled.map((provision) => provisionBlock(rule, provision, 'overruled')),
    ...rule.references.map((provision) => provisionBlock(rule, provision, 'reference')),
    el('div', { class: 'actions' },
      actions.decide ? el('button', { type: 'button', class: 'primary', text: t('rules.decide'), on: { click: () => actions.decide(rule) } }) : null,
      el('button', { type: 'button', class: 'quiet', text: t('rules.history'), on: { click: () => actions.history(rule, kept) } })),
    kept,
  ];
}

function provisionBlock(rule, provision, role) {
  return el('div', { class: `provision provision-${role}` },
    el('p', {}, el('strong', { text: t(`rules.role.${role}`) }), ' ', provision.value === null ? '' : valueText(rule, provision.value)),
    el('p', { text: pick(provision.text) }),
    el('p', { class: 'footnote', text: [t('rules.source', { source: pick(provision.source) }), period(provision), where(provision.regions), t(`rules.basis.${provision.basis}`)].join(' · ') }));
}

function ownBlock(rule) {
  const { own } = rule;
  return el('div', { class: 'provision provision-own' },
    el('p', {}, el('strong', { text: t('rules.role.own') }), ' ', valueText(rule, own.value)),
    el('p', { text: own.reason }),
    el('p', { class: 'footnote', text: [own.author, period(own), where(own.region ? [own.region] : []), t('rules.decided', { time: date(own.at) })].filter(Boolean).join(' · ') }));
}

export const where = (regions) => (regions.length ? t('rules.where', { regions: regions.join(t('value.separator')) }) : t('rules.everywhere'));
