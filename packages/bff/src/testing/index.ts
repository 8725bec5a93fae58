/* @grantway/bff/testing: a browser without a socket, to test an app with its backend and a provider. */
export type { Browser, Landed } from "./a-browser.ts";
export { aBrowser } from "./a-browser.ts";
