/**
 * The text in the form that is compared where case does not count. Done here and not in SQL, because the databases
 * disagree: SQLite folds only ASCII, PostgreSQL by its locale.
 */
export function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** What somebody types to say who they are, a username or an email address, in the form it is compared in. */
export function foldLogin(typed: string): string {
  return foldCase(typed.trim());
}
