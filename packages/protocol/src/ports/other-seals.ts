/** What others than this package keep sealed with instance keys: the secrets of webhook endpoints. */
export interface OtherSeals {
  /** Of each the id of the instance key that sealed it. */
  sealers(): Promise<readonly string[]>;
  /** Seals with the current instance key what an older one had sealed. Answers how many. */
  reseal(): Promise<number>;
}
