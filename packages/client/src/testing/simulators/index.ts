/* Real providers simulated on this machine: what they refuse, and how they answer. */
export type { SimulatedClient } from "./client-proof.ts";
export type {
  ApiBehaviour,
  AuthorizationBehaviour,
  CallbackBehaviour,
  ErrorBehaviour,
  Needs,
  ReplyBehaviour,
  SimulatorProfile,
  TokenBehaviour,
} from "./profile.ts";
export { simulatorProfile, simulatorProfiles } from "./profiles.ts";
export type { Simulator } from "./simulator.ts";
export { startSimulator } from "./simulator.ts";
