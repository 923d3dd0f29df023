// Tells those who look after the backups, on the map where they are all day, when one has failed or is overdue.

import { mayOpen } from './account.js';
import { getJson } from './api.js';
import { t } from './i18n.js';
import { showMessage } from './messages.js';

export async function startBackupNotice() {
  if (!mayOpen('backups')) return;
  try {
    const { problem, overdue } = await getJson('/api/backups', { quiet: true });
    if (!problem && !overdue) return;
    showMessage('backup', t(problem ? 'backup.failed' : 'backup.overdue'), { label: t('backup.open'), address: '/backups' });
  } catch {
    // The page of the backups says what is wrong.
  }
}
