/**
 * Nothing is lost: a backup of everything in one file while Santu runs, the way back from it, and the nightly one.
 *
 * <p>{@link org.santu.safekeeping.Backup} copies what one snapshot of the database shows and the files of the home folder;
 * {@link org.santu.safekeeping.Restore} brings both back, all or nothing, and compares. What an interrupted restore leaves
 * is undone by {@link org.santu.safekeeping.RestoreGuard} before the next start touches the database.
 * ({@code docs/decisions/0009-backup-by-copy.md})
 */
package org.santu.safekeeping;
