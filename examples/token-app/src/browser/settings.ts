/** What the server tells the page. */
export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
  readonly api: string;
  readonly scope: string;
  readonly redirectUri: string;
  /** `implicit` is the old way, which a provider offers to few. */
  readonly method: "code" | "implicit";
}

/** Reads them. */
export async function readSettings(): Promise<Settings> {
  const response = await fetch("/settings.json");
  return (await response.json()) as Settings;
}
