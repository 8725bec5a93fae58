/** Whether this node should get traffic. */
export interface Readiness {
  /** False when the store is out of reach or answers too slowly, and once this node is about to stop. */
  check(): Promise<boolean>;
  /** From now on it is not ready. */
  end(): void;
}

/** A store that takes longer is of no use to anybody who waits. */
const patience = 2000;

/** Readiness over a store whose `ready` rejects while it cannot be read or written. */
export function createReadiness(storage: { ready(): Promise<void> }): Readiness {
  let ended = false;
  return {
    async check() {
      if (ended) return false;
      const timeout = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => timeout.resolve(false), patience);
      const answered = storage.ready().then(
        () => true,
        () => false,
      );
      return Promise.race([answered, timeout.promise]).finally(() => clearTimeout(timer));
    },
    end() {
      ended = true;
    },
  };
}
