// What was typed and not saved yet, kept in this browser for the person who typed it: only the changed attributes.

const prefix = 'santu.draft';
const keptMilliseconds = 30 * 86400000;
let owner = '';

/** Told whose drafts these are; drafts of others are neither offered nor touched. */
export function setOwner(username) {
  owner = username;
}

const keyOf = ({ layer, id }) => `${prefix}.${encodeURIComponent(owner)}.${layer}.${id ?? 'new'}`;

/**
 * @param {{layer: string, id: string | null, version: number, base: object, changes: object, at: string}} draft
 *   base: the values as they were seen, of the changed attributes
 */
export function keepDraft(draft) {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function findDraft(layer, id) {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf({ layer, id })));
    if (!draft || Date.now() - Date.parse(draft.at) > keptMilliseconds) return null;
    return Object.keys(draft.changes).length ? draft : null;
  } catch {
    return null;
  }
}

export function dropDraft(layer, id) {
  try {
    localStorage.removeItem(keyOf({ layer, id }));
  } catch {
    // What cannot be kept need not be dropped.
  }
}

/** Every draft of this person, newest first. */
export function listDrafts() {
  try {
    const start = `${prefix}.${encodeURIComponent(owner)}.`;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => JSON.parse(localStorage.getItem(key)))
      .filter((draft) => draft && Object.keys(draft.changes).length)
      .sort((a, b) => b.at.localeCompare(a.at));
  } catch {
    return [];
  }
}
