import type { SimulatorProfile } from "./profile.ts";
import { atlassian } from "./profiles/atlassian.ts";
import { commcareHq } from "./profiles/commcare-hq.ts";
import { discord } from "./profiles/discord.ts";
import { github } from "./profiles/github.ts";
import { gitlab } from "./profiles/gitlab.ts";
import { google } from "./profiles/google.ts";
import { hubspot } from "./profiles/hubspot.ts";
import { linkedin } from "./profiles/linkedin.ts";
import { microsoft } from "./profiles/microsoft.ts";
import { notion } from "./profiles/notion.ts";
import { quickbooks } from "./profiles/quickbooks.ts";
import { reddit } from "./profiles/reddit.ts";
import { salesforce } from "./profiles/salesforce.ts";
import { shopify } from "./profiles/shopify.ts";
import { slack } from "./profiles/slack.ts";
import { slackUser } from "./profiles/slack-user.ts";
import { spotify } from "./profiles/spotify.ts";
import { stripe } from "./profiles/stripe.ts";
import { twitch } from "./profiles/twitch.ts";
import { x } from "./profiles/x.ts";
import { xero } from "./profiles/xero.ts";
import { zoom } from "./profiles/zoom.ts";

/** A profile for every entry of the catalogue, in its order. */
export const simulatorProfiles: readonly SimulatorProfile[] = [
  atlassian,
  commcareHq,
  discord,
  github,
  gitlab,
  google,
  hubspot,
  linkedin,
  microsoft,
  notion,
  quickbooks,
  reddit,
  salesforce,
  shopify,
  slack,
  slackUser,
  spotify,
  stripe,
  twitch,
  x,
  xero,
  zoom,
];

/** The profile of that name. @throws {Error} when there is none */
export function simulatorProfile(id: string): SimulatorProfile {
  const found = simulatorProfiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`There is no simulator of ${id}.`);
  return found;
}
