/** One thing the doctor looked at. `message` is one sentence; of a problem it says what to do. */
export interface Finding {
  readonly about: string;
  readonly level: "ok" | "note" | "problem";
  readonly message: string;
}

/** It is as it should be. */
export const ok = (about: string, message: string): Finding => ({ about, level: "ok", message });
/** Worth knowing, and nobody need do anything. */
export const note = (about: string, message: string): Finding => ({ about, level: "note", message });
/** Something will not work until somebody does something. */
export const problem = (about: string, message: string): Finding => ({ about, level: "problem", message });
