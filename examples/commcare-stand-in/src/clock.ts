/** The stand-in's clock: that of the machine, which tests put forward instead of waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Puts it forward. */
  readonly advance: (seconds: number) => void;
}

/** A clock that shows the real time until it is put forward. */
export function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}
