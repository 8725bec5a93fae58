import type { Feature } from "../feature.ts";
import { backchannelLogout as specification } from "../specs.ts";

/** Clients are told when a session that they signed somebody in by has ended; which one that was, always. */
export const backchannelLogout: Feature = {
  name: "back-channel logout",
  specifications: [specification],
  metadata: () => ({ backchannel_logout_supported: true, backchannel_logout_session_supported: true }),
};
