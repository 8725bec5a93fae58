/** What people and clients are called, for lists whose rows name them by id. Whoever is gone is not in the answer. */
export interface Names {
  /** Usernames, by the ids of people. */
  people(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>;
  /** Ids of people, by the usernames that are asked for, whatever the case. */
  called(usernames: Iterable<string>): Promise<ReadonlyMap<string, string>>;
  /** Names, by the ids of clients. */
  clients(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>;
  /** Names, by the ids of apps. */
  apps(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>;
  /** Names of the organisations in which apps are installed, by the ids of installations; none for what is a person's own. */
  places(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>;
}
