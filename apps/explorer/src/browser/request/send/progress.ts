/** How far a call is. */
export interface Progress {
  /** Bytes of the answer. */
  readonly received: number;
  /** All of them, where the answer says how many there will be. */
  readonly total: number | undefined;
}
