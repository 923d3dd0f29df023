// A county decides a rule for itself, looks at what was decided before, and takes it back: always by a new entry.

import { getJson, send } from './api.js';
import { ask, choice, field, form, openDialog, table } from './dialog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { attempt, tellDone } from './page-frame.js';
import { period, valueText, where } from './rules-entry.js';
import { instant } from './value.js';

const VERDICTS = ['pass', 'approval', 'forbidden'];

/** @param {() => void} done called when something was decided */
export function decide(rule, page, done) {
  const value = rule.sense === 'verdict'
    ? choice(VERDICTS.map((word) => [word, t(`rules.word.${word}`)]), rule.value ?? 'forbidden')
    : el('input', { type: 'text', value: rule.value ?? '', required: true, autocomplete: 'off', inputmode: /word|list/.test(rule.sense) ? null : 'decimal' });
  const dialog = openDialog(t('rules.decide-title', { rule: pick(rule.label) }),
    el('p', { class: 'note', text: t(rule.redLine ? 'rules.decide-red-line' : 'rules.decide-note') }),
    form(
      [
        field('value', rule.unit ? `${t('rules.value')} (${pick(rule.unit)})` : t('rules.value'), value, t(`rules.hint.${rule.sense}`)),
        field('region', t('rules.region'), el('input', { type: 'text', value: page.region, inputmode: 'numeric', autocomplete: 'off' }), t('rules.region-hint')),
        field('from', t('rules.from'), el('input', { type: 'date', value: page.day })),
        field('to', t('rules.to'), el('input', { type: 'date' }), t('rules.to-hint')),
        field('reason', t('rules.reason'), el('input', { type: 'text', required: true, maxlength: '1000', autocomplete: 'off' }), t('rules.reason-hint')),
      ],
      t('rules.decide'),
      async (values) => {
        await send('POST', `/api/rules/${rule.rule}/entries`, { ...values, from: values.from || null, to: values.to || null });
        dialog.close();
        tellDone(t('rules.decided-done'));
        done();
      },
    ));
  return dialog;
}

/** Everything that was ever decided about a rule here, below the rule. */
export async function history(rule, page, place, done) {
  const entries = await getJson(`/api/rules/${rule.rule}/entries?${new URLSearchParams(page.region ? { region: page.region } : {})}`);
  const columns = ['at', 'author', 'value', 'where', 'period', 'reason', 'state'].map((name) => t(`rules.column.${name}`));
  const row = (entry) => [
    instant(entry.at),
    entry.author,
    entry.undoes ? t('rules.takes-back', { number: entry.undoes }) : valueText(rule, entry.value),
    where(entry.region ? [entry.region] : []),
    entry.undoes ? '' : period(entry),
    entry.reason,
    entry.undoes ? '' : entry.undoneBy ? t('rules.undone') : undoButton(rule, page, entry, done),
  ];
  fill(place, table(columns, entries.map(row), t('rules.no-history')));
}

function undoButton(rule, page, entry, done) {
  if (!page.maySet || !entry.region.startsWith(page.region)) return t('rules.stands');
  const undo = async () => {
    if (!(await ask(t('rules.undo-question', { number: entry.sequence }), t('rules.undo')))) return;
    await send('POST', `/api/rules/${rule.rule}/entries/${entry.sequence}/undo`, { reason: t('rules.undo-reason') });
    tellDone(t('rules.undo-done'));
    done();
  };
  return el('button', { type: 'button', class: 'quiet', text: t('rules.undo'), on: { click: () => attempt(undo) } });
}
