/** Who opened the app, and where. */
export interface Launch {
  /** Of this launch alone. */
  readonly id: string;
  /** The person, by the id that the issuer gives them: stable, and never another's. */
  readonly person: string;
  /** Of the app at that place. Take it from here and from webhooks; one in an address proves nothing. */
  readonly installation: string;
  /** Grows when the app is installed again after it was uninstalled. */
  readonly generation: number;
  /** Absent where the person installed the app for themselves. */
  readonly organisation?: { readonly id: string; readonly slug: string; readonly name: string };
  /** How the dashboard looks to the person. */
  readonly look: { readonly locale: string; readonly theme: "light" | "dark" };
  /** Of the dashboard whose frame it is: the only one your page answers to. */
  readonly dashboard: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

type Claims = Readonly<Record<string, unknown>>;

/** The launch that verified claims tell of; `undefined` where they tell of none. */
export function launchOf(claims: Claims): Launch | undefined {
  if (!isOfLaunch(claims)) return undefined;
  const organisation = organisationOf(claims["organisation"]);
  if (organisation === "malformed") return undefined;
  const { installation, generation, locale, theme } = claims;
  return {
    id: claims.jti,
    person: claims.sub,
    installation,
    generation,
    ...(organisation === undefined ? {} : { organisation }),
    look: { locale, theme },
    dashboard: claims.parent_origin,
    issuedAt: new Date(claims.iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
  };
}

type Texts = Readonly<Record<"jti" | "sub" | "installation" | "locale" | "parent_origin", string>>;
type Numbers = Readonly<Record<"generation" | "iat" | "exp", number>>;

function isOfLaunch(
  claims: Claims,
): claims is Claims & Texts & Numbers & { readonly theme: Launch["look"]["theme"] } {
  const { jti, sub, installation, generation, iat, exp, locale, theme, parent_origin: dashboard } = claims;
  return (
    [jti, sub, installation, locale, dashboard].every(isText) &&
    [generation, iat, exp].every(isWhole) &&
    (theme === "light" || theme === "dark")
  );
}

function organisationOf(claim: unknown): Launch["organisation"] | "malformed" {
  if (claim === undefined) return undefined;
  if (typeof claim !== "object" || claim === null) return "malformed";
  const { id, slug, name } = claim as Claims;
  return isText(id) && isText(slug) && isText(name) ? { id, slug, name } : "malformed";
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
