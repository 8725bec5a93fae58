import { clientFaces } from "./client-faces.ts";
import { clientSecretFaces } from "./client-secret-faces.ts";
import { declarationFaces } from "./declaration-faces.ts";
import type { RemoteFace } from "./face.ts";

/** Every operation that can be asked of a server elsewhere, by name; a test compares it with the contract. */
export const remoteFaces: ReadonlyMap<string, RemoteFace> = new Map(
  [...clientFaces, ...clientSecretFaces, ...declarationFaces].map((one) => [one.name, one]),
);
