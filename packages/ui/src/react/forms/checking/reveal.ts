/** Opens what a control is folded away in. */
export function reveal(control: Element): void {
  for (let at = control.closest("details"); at !== null; at = at.parentElement?.closest("details") ?? null)
    at.open = true;
}
