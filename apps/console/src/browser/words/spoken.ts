/* What the console says, for whoever looks for it on its pages. */

export { apisWords } from "./apis.ts";
export { auditWords } from "./audit.ts";
export { clientsWords } from "./clients.ts";
export { frameWords } from "./frame.ts";
export { sessionsWords } from "./sessions.ts";
