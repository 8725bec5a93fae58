/** What `GET /metrics` answers. */
export interface ToldMetrics {
  /** With its version. */
  readonly contentType: string;
  readonly text: string;
}

/** Tells the metrics of this process as they are now. */
export type TellMetrics = () => Promise<ToldMetrics>;
