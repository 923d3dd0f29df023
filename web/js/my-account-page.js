// The page of one's own account.

import { byId, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { startPage } from './page-frame.js';

function showRights(me) {
  fill(
    byId('my-rights'),
    el('dl', { class: 'facts' },
      ...fact('my-account.username', me.username),
      ...fact('my-account.role', pick(me.roleLabel)),
      ...fact('my-account.region', me.region?.name ?? t('my-account.everywhere'))));
}

const fact = (key, text) => [el('dt', { text: t(key) }), el('dd', { text })];

startPage('my-account', showRights);
