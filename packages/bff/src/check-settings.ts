import type { BffSettings } from "./settings.ts";

const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @throws {TypeError} that lists everything that is wrong, each with where it stands and what to do */
export function checkSettings(settings: BffSettings): void {
  const problems = [
    ...keyProblems(settings.keys),
    ...originProblems(settings),
    ...placeProblems(settings),
    ...nameProblems(settings),
    ...apiProblems(settings),
  ];
  if (problems.length > 0)
    throw new TypeError(`The settings of the BFF are wrong:\n- ${problems.join("\n- ")}`);
}

function keyProblems(keys: BffSettings["keys"]): readonly string[] {
  if (keys.length === 0) return ["keys is empty: give a secret of 32 random bytes."];
  return keys.flatMap((key, index) => {
    const bytes = Buffer.from(key);
    // 32 bytes have 43 characters of base64url or 64 of hexadecimal digits, and no few that come again and again.
    const long = bytes.byteLength >= (typeof key === "string" ? 43 : 32);
    if (long && new Set(bytes).size >= 12) return [];
    return [
      `keys[${index}] is too easy to guess: give 32 random bytes, as from \`openssl rand -base64 32\`.`,
    ];
  });
}

function originProblems({ origin, trustProxy }: BffSettings): readonly string[] {
  if (origin === undefined) return [];
  const url = URL.parse(origin);
  if (url?.origin !== origin)
    return [`origin must be an origin such as https://app.example, without a path.`];
  if (trustProxy === true) return ["trustProxy has no meaning beside origin: give one of them."];
  if (url.protocol === "https:" || isLocal(url)) return [];
  return [
    "origin must be https: browsers keep no secure cookie of a plain http address other than localhost.",
  ];
}

function placeProblems({
  path = "/bff",
  home = "/",
  cookies = {},
  lifetime = 1,
}: BffSettings): readonly string[] {
  return [
    ...(/^(?:\/[A-Za-z0-9_-]+)+$/.test(path) ? [] : ["path must be a path such as /bff."]),
    ...(/^\/(?![/\\])[^\\\s]*$/.test(home) ? [] : ["home must be a path such as /."]),
    ...(name.test(cookies.name ?? "bff")
      ? []
      : ["cookies.name must be lower-case letters, digits and dashes."]),
    ...((cookies.budget ?? 4096) >= 1024 ? [] : ["cookies.budget must be 1024 bytes or more."]),
    ...(lifetime > 0 ? [] : ["lifetime must be more than no time."]),
  ];
}

function nameProblems({ providers, apis = {} }: BffSettings): readonly string[] {
  const none = Object.keys(providers).length === 0 ? ["providers is empty: name a way to sign in."] : [];
  const wrong = [...Object.keys(providers), ...Object.keys(apis)].filter(
    (one) => !name.test(one) || one.length > 32,
  );
  return [
    ...none,
    ...wrong.map(
      (one) => `"${one}" cannot be a name: use lower-case letters, digits and dashes, 32 at most.`,
    ),
  ];
}

function apiProblems({ apis = {}, providers, allowInsecureHttp = false }: BffSettings): readonly string[] {
  const entries = Object.entries(apis);
  const places = entries.flatMap(([api, { base }]) => {
    const problem = baseProblem(base, allowInsecureHttp);
    return problem === undefined ? [] : [`apis.${api}.base ${problem}`];
  });
  const strangers = entries
    .filter(([, { provider }]) => !Object.hasOwn(providers, provider))
    .map(([api]) => `apis.${api}.provider names no provider of the settings.`);
  return [...places, ...strangers];
}

function baseProblem(base: string, allowInsecureHttp: boolean): string | undefined {
  const url = URL.parse(base);
  if (url === null || !/^https?:$/.test(url.protocol)) return "is no URL.";
  if (url.protocol === "http:" && !isLocal(url) && !allowInsecureHttp)
    return "must be https: tokens are sent there.";
  if (url.search !== "" || url.hash !== "" || url.username !== "")
    return "must have no query, fragment or user.";
  return undefined;
}

function isLocal({ hostname }: URL): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
