/** Settings as they stand in a configuration file, read and not yet checked. */
type Tree = Readonly<Record<string, unknown>>;

/** Whether whoever reads these settings learns a secret: a password, the database's included, or the instance key. */
export function holdSecret({ admin, database, instanceKey }: Tree): boolean {
  const password = typeof admin === "object" && admin !== null && "password" in admin;
  return password || instanceKey !== undefined || hasPassword(database);
}

/** In its place before the host, or as a parameter, as PostgreSQL takes it too. */
function hasPassword(database: unknown): boolean {
  if (typeof database !== "string" || !database.includes("://")) return false;
  return /:\/\/[^/@]*:[^/@]+@|[?&]password=./.test(database);
}
