import { isSameAlgorithm, keyAlgorithms } from "../client-authentication/assertion-algorithms.ts";
import type { AssertionAlgorithm, ClientKey, ClientKeySet } from "../client.ts";
import { type Problem, problemAt } from "../problem.ts";

/*
 * Public keys that clients register or publish (RFC 7517): what is wrong with one, and what of it is kept. Looked at as
 * text, so that it can be done wherever a client is described; whether a point is on its curve, whoever verifies finds out.
 */

/** Keys a client may have here at once: enough to rotate, and a list nobody loses sight of. */
const mostKeys = 10;
const longestKid = 256;
/** Bits of an RSA key. More are no better, and cost each verification. */
const rsaBits = { least: 2048, most: 8192 } as const;

const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] as const;

/** Characters of a coordinate, by curve. */
const coordinates: ReadonlyMap<unknown, number> = new Map([
  ["P-256", 43],
  ["P-384", 64],
  ["P-521", 88],
]);

const curveOf: ReadonlyMap<AssertionAlgorithm, string> = new Map([
  ["ES256", "P-256"],
  ["ES384", "P-384"],
  ["ES512", "P-521"],
]);

/**
 * Everything that is wrong with a set of keys that is registered; its member is `jwks`. No problem repeats what stands there,
 * which may be a private key.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-4 | RFC 7517 §4}
 */
export function keySetProblems({ keys }: ClientKeySet): readonly Problem[] {
  if (keys.length === 0 || keys.length > mostKeys) {
    const problem = `There must be 1 to ${mostKeys} keys.`;
    return [problemAt(["jwks", "keys"], problem, "how-many", { least: 1, most: mostKeys })];
  }
  const names = keys.map(({ kid }) => kid);
  return keys.flatMap((key, place) => {
    const wrong = keyProblem(key) ?? nameProblem(names, place);
    return wrong === undefined ? [] : [problemAt(["jwks", "keys", place], `It ${wrong}.`, "client-key")];
  });
}

/** How a key cannot be used to verify what a client signs, as the end of a sentence about it; `undefined` where it can. */
export function keyProblem(key: ClientKey): string | undefined {
  if (privateMembers.some((member) => Object.hasOwn(key, member)))
    return "holds a private or symmetric key: give the public part alone, and take that key out of use";
  const { kid, use, alg } = key;
  const operations = key["key_ops"];
  if (kid !== undefined && !isName(kid))
    return `must have a kid of 1 to ${longestKid} visible ASCII characters`;
  if (use !== undefined && use !== "sig") return "is not for signatures (use)";
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes("verify")))
    return "is not for verifying (key_ops)";
  const wrong = materialProblem(key);
  if (wrong !== undefined || alg === undefined) return wrong;
  return keyAlgorithms.some((algorithm) => algorithm === alg && fitsType(key, algorithm))
    ? undefined
    : "is for an algorithm that is not offered, or that is none of its type (alg)";
}

/** The key without what nobody needs: certificates, and members of others. */
export function tidyKey(key: ClientKey): ClientKey {
  const kept = ["kty", "kid", "use", "alg", "crv", "x", "y", "n", "e"];
  return Object.fromEntries(kept.flatMap((name) => (Object.hasOwn(key, name) ? [[name, key[name]]] : [])));
}

/** Whether signatures of this algorithm are verified with it. */
export function fitsAlgorithm(key: ClientKey, algorithm: AssertionAlgorithm): boolean {
  return fitsType(key, algorithm) && (key["alg"] === undefined || isSameAlgorithm(key["alg"], algorithm));
}

/**
 * The key that a signature was made with, by what its header says: the one by that name where it names one, and otherwise the only one
 * for the algorithm. Nothing for an algorithm that is not offered.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4 | RFC 7515 §4.1.4}
 */
export function keyMeant(
  keys: readonly ClientKey[],
  { algorithm: named, keyId }: { readonly algorithm: string; readonly keyId: string | undefined },
): ClientKey | undefined {
  const algorithm = keyAlgorithms.find((one) => one === named);
  const fitting = algorithm === undefined ? [] : keys.filter((key) => fitsAlgorithm(key, algorithm));
  if (keyId !== undefined) return fitting.find(({ kid }) => kid === keyId);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function fitsType({ kty, crv }: ClientKey, algorithm: AssertionAlgorithm): boolean {
  if (algorithm === "RS256" || algorithm === "PS256") return kty === "RSA";
  if (algorithm === "EdDSA" || algorithm === "Ed25519") return kty === "OKP" && crv === "Ed25519";
  return kty === "EC" && crv === curveOf.get(algorithm);
}

function nameProblem(names: readonly unknown[], place: number): string | undefined {
  const name = names[place];
  if (name === undefined) return names.length > 1 ? "needs a kid, as there are several" : undefined;
  return names.indexOf(name) === place ? undefined : "has the kid of another key in the list";
}

function materialProblem(key: ClientKey): string | undefined {
  switch (key["kty"]) {
    case "EC": {
      const length = coordinates.get(key["crv"]);
      if (length === undefined) return "must be on the curve P-256, P-384 or P-521";
      return isCoordinate(key["x"], length) && isCoordinate(key["y"], length)
        ? undefined
        : "must have x and y as base64url, of the length of its curve";
    }
    case "OKP":
      return key["crv"] === "Ed25519" && isCoordinate(key["x"], 43)
        ? undefined
        : "must be on the curve Ed25519, with x as base64url";
    case "RSA":
      return rsaProblem(key);
    default:
      return "must be of the type EC, OKP or RSA (kty)";
  }
}

function rsaProblem({ n, e }: ClientKey): string | undefined {
  const { least, most } = rsaBits;
  // An exponent of at most four bytes keeps a verification cheap; 1 would let everything pass.
  if (typeof n !== "string" || typeof e !== "string" || !/^[\w-]{2,6}$/.test(e) || e === "AQ")
    return "must have n and e as base64url";
  const bits = bitsOf(n);
  return bits >= least && bits <= most ? undefined : `must have ${least} to ${most} bits`;
}

function isCoordinate(value: unknown, length: number): boolean {
  return typeof value === "string" && value.length === length && /^[\w-]+$/.test(value);
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestKid && /^[\x20-\x7E]+$/.test(value);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bits of a number in base64url, leading zeros left out; 0 for what is none. */
function bitsOf(text: string): number {
  const rest = /^A*([\w-]*)$/.exec(text)?.[1] ?? "";
  if (rest === "") return 0;
  const unused = [0, 6, 4, 2][text.length % 4] ?? 0;
  return rest.length * 6 - unused - (Math.clz32(alphabet.indexOf(rest.charAt(0))) - 26);
}
