/**
 * The text as it is compared where case does not count. Done here and not in SQL, because the databases disagree:
 * SQLite folds ASCII alone and PostgreSQL as its locale says.
 */
export function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
