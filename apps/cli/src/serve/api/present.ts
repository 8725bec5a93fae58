type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the members that are `undefined`: a body that was checked has them, and the library wants them left out. */
export function present<T extends object>(body: T): Present<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Present<T>;
}
