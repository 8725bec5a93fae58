import { tell, tellPassing } from "../state/notices.ts";

/** Puts text on the clipboard and says so. `done` is the sentence. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tellPassing(done);
  } catch {
    tell("failure", `The browser did not allow copying. Copy this by hand: ${text}`);
  }
}
