import type { Feature } from "../feature.ts";
import { frontchannelLogout as specification } from "../specs.ts";

/** What clients registered is loaded in frames of the page on which a person signs out here, and learns the session, always. */
export const frontchannelLogout: Feature = {
  name: "front-channel logout",
  specifications: [specification],
  metadata: () => ({ frontchannel_logout_supported: true, frontchannel_logout_session_supported: true }),
};
