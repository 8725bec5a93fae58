import { setFlagsFromString } from "node:v8";

/**
 * Lets the space for new objects double as the load asks for it, which is what the engine does by itself. The command that starts a
 * server keeps that space small while everything is loaded (`bin/grantway.js`): what loading leaves behind is thrown away and an idle
 * server is a sixth smaller. Requests need the space: without it, what one of them holds would be taken for what lives long.
 */
export function letYoungGenerationGrow(): void {
  setFlagsFromString("--semi-space-growth-factor=16");
}
