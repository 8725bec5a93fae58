/**
 * Names of people that differ from sector to sector, under a key that stays as long as the instance: a name is the id of the person,
 * encrypted so that one id in one sector has one name. Nobody without the key sees that two names are of one person.
 */
export interface Pairwise {
  /** At most 255 characters of base64url. */
  nameOf(userId: string, sector: string): string;
  /** The id, or `undefined` for what is no name in this sector. Never throws. */
  idOf(name: string, sector: string): string | undefined;
}

/** The key of {@link Pairwise}, made with the database. */
export interface PairwiseKey {
  /** 64 hexadecimal digits. */
  read(): Promise<string>;
}
