/** Settings as they stand in a configuration file, read and not yet checked. */
type Tree = Readonly<Record<string, unknown>>;

/** Whether these settings hold a secret: a password, also that in the database URL, a token, or the instance key. */
export function holdSecret({ admin, mail, metrics, database, instanceKey }: Tree): boolean {
  const named = holds(admin, "password") || holds(mail, "server") || holds(metrics, "token");
  return named || instanceKey !== undefined || hasPassword(database);
}

function holds(settings: unknown, name: string): boolean {
  return typeof settings === "object" && settings !== null && name in settings;
}

/** In the usual place before the host, or as the parameter that PostgreSQL accepts too. */
function hasPassword(database: unknown): boolean {
  if (typeof database !== "string" || !database.includes("://")) return false;
  return /:\/\/[^/@]*:[^/@]+@|[?&]password=./.test(database);
}
