/** Settings as they stand in a configuration file, read and not yet checked. */
type Tree = Readonly<Record<string, unknown>>;

/** Whether these settings hold a secret: a password, also that in the database URL, or the instance key. */
export function holdSecret({ admin, database, instanceKey }: Tree): boolean {
  const password = typeof admin === "object" && admin !== null && "password" in admin;
  return password || instanceKey !== undefined || hasPassword(database);
}

/** In the usual place before the host, or as the parameter that PostgreSQL accepts too. */
function hasPassword(database: unknown): boolean {
  if (typeof database !== "string" || !database.includes("://")) return false;
  return /:\/\/[^/@]*:[^/@]+@|[?&]password=./.test(database);
}
