/** One result of the doctor. `message` is one sentence; for a problem it says what to do. */
export interface Finding {
  readonly about: string;
  readonly level: "ok" | "note" | "problem";
  readonly message: string;
}

/** All is well. */
export const ok = (about: string, message: string): Finding => ({ about, level: "ok", message });
/** Worth knowing; nothing need be done. */
export const note = (about: string, message: string): Finding => ({ about, level: "note", message });
/** Something does not work until somebody acts. */
export const problem = (about: string, message: string): Finding => ({ about, level: "problem", message });
