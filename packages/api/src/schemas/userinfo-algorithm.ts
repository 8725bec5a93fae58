import { oneOf } from "./values.ts";

/** What signs what a client is told of people at userinfo. */
export const userinfoAlgorithm = oneOf(["RS256", "ES256"]).meta({
  description:
    "With which userinfo is signed for it (OpenID Connect Core §5.3.2); absent where it is told in JSON.",
});
