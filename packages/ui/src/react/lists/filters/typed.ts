/** What stands in a search field, beside what is searched for. */
export interface Typed {
  readonly text: string;
  /** What was searched for when that was last looked at. */
  readonly seen: string;
  /** What this field last asked for. It may take a moment until it is searched for. */
  readonly sent: string;
}

/**
 * After something else is searched for. Where the field asked for it, what was typed since stays; where somebody else did,
 * by the address or a button that clears, the field follows.
 */
export function afterChange(typed: Typed, value: string): Typed {
  const own = value === typed.sent;
  return { text: own ? typed.text : value, seen: value, sent: value };
}
