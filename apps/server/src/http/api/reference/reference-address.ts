/** Where the reference is, below the path of the issuer. */
export const referencePath = "/api/v1/docs";

/**
 * The address on this server of what came back from the sign-in page: the reference, maybe at one of its operations; `undefined`
 * where it leads elsewhere.
 */
export function referenceLocation(place: string | undefined, base: string): string | undefined {
  const isReference = place !== undefined && /^\/api\/v1\/docs(?:#[a-z.-]{1,100})?$/.test(place);
  return isReference ? base + place : undefined;
}
