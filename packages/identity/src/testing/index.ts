export { failuresInMemory } from "./failures-in-memory.ts";
export { passwordLinksInMemory } from "./password-links-in-memory.ts";
export { peopleInMemory } from "./people-in-memory.ts";
export { sessionsInMemory } from "./sessions-in-memory.ts";
