/** A notice that goes by itself. */
export interface Passing {
  /** Somebody is at it: it stays. */
  hold(): void;
  /** Nobody is any more: its time begins anew. */
  release(): void;
  /** It is gone, by whatever way. */
  stop(): void;
}

/** Calls `onGone` once nobody has been at it for this many milliseconds. */
export function startPassing({
  milliseconds,
  onGone,
}: {
  readonly milliseconds: number;
  readonly onGone: () => void;
}): Passing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const release = () => {
    stop();
    timer = setTimeout(onGone, milliseconds);
  };
  release();
  return { hold: stop, release, stop };
}
