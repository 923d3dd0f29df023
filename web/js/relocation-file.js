// The plan as text: to see, to keep, to open another.

import { send } from './api.js';
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { t } from './i18n.js';

/**
 * Opens the dialog with the text of a plan.
 * @param {string} planText
 * @param {(understood: object) => Promise<void>} use told the plan as the server understands it
 */
export function openPlanFile(planText, use) {
  const text = el('textarea', { rows: 18, spellcheck: 'false', class: 'relocation-yaml', 'aria-label': t('relocation.file') });
  text.value = planText;
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const chooser = el('input', { type: 'file', accept: '.yaml,.yml', 'aria-label': t('relocation.file-open') });
  chooser.addEventListener('change', async () => (text.value = await chooser.files[0].text()));
  const take = async () => {
    try {
      const { plan } = await send('POST', '/api/relocation/preview', { plan: text.value });
      dialog.close();
      await use(plan);
    } catch (failure) {
      wrong.textContent = failure.detail ?? t('desk.failed');
    }
  };
  const save = () => {
    const address = URL.createObjectURL(new Blob([text.value], { type: 'application/yaml' }));
    el('a', { href: address, download: 'plan.yaml' }).click();
    URL.revokeObjectURL(address);
  };
  const button = (look, key, work) => el('button', { type: 'button', class: look, text: t(key), on: { click: work } });
  const dialog = openDialog(t('relocation.file'), el('p', { class: 'footnote', text: t('relocation.file-how') }), chooser, text, wrong,
    el('div', { class: 'actions' }, button('primary', 'relocation.file-take', take), button('quiet', 'relocation.file-save', save)));
}
