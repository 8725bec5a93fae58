type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without members that are `undefined`: a checked body has them, but the library wants them absent. */
export function present<T extends object>(body: T): Present<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Present<T>;
}
