/**
 * Work whose outcome is kept for `lifetime` milliseconds. After that it is done again while the earlier outcome serves,
 * and goes on serving if it fails. A first time that fails is not kept. Concurrent callers share one attempt.
 */
export function kept<T>(
  work: () => Promise<T>,
  { lifetime, now }: { readonly lifetime: number; readonly now: () => number },
): () => Promise<T> {
  let outcome: Promise<T> | undefined;
  let until = 0;

  function begin(): Promise<T> {
    until = now() + lifetime;
    return work();
  }

  async function renew(): Promise<void> {
    const again = begin();
    await again.then(
      () => (outcome = again),
      () => undefined,
    );
  }

  return () => {
    if (outcome === undefined) {
      outcome = begin();
      outcome.catch(() => {
        outcome = undefined;
      });
    } else if (now() >= until) {
      void renew();
    }
    return outcome;
  };
}
