import type { SimulatorProfile } from "./profile.ts";
import { asana } from "./profiles/asana.ts";
import { atlassian } from "./profiles/atlassian.ts";
import { autodesk } from "./profiles/autodesk.ts";
import { bigcommerce } from "./profiles/bigcommerce.ts";
import { box } from "./profiles/box.ts";
import { canva } from "./profiles/canva.ts";
import { clickup } from "./profiles/clickup.ts";
import { commcareHq } from "./profiles/commcare-hq.ts";
import { discord } from "./profiles/discord.ts";
import { docusign } from "./profiles/docusign.ts";
import { dropbox } from "./profiles/dropbox.ts";
import { figma } from "./profiles/figma.ts";
import { fitbit } from "./profiles/fitbit.ts";
import { freshbooks } from "./profiles/freshbooks.ts";
import { github } from "./profiles/github.ts";
import { gitlab } from "./profiles/gitlab.ts";
import { google } from "./profiles/google.ts";
import { hubspot } from "./profiles/hubspot.ts";
import { kakao } from "./profiles/kakao.ts";
import { linkedin } from "./profiles/linkedin.ts";
import { mastodon } from "./profiles/mastodon.ts";
import { microsoft } from "./profiles/microsoft.ts";
import { monday } from "./profiles/monday.ts";
import { naver } from "./profiles/naver.ts";
import { notion } from "./profiles/notion.ts";
import { openstreetmap } from "./profiles/openstreetmap.ts";
import { orcid } from "./profiles/orcid.ts";
import { patreon } from "./profiles/patreon.ts";
import { pinterest } from "./profiles/pinterest.ts";
import { quickbooks } from "./profiles/quickbooks.ts";
import { reddit } from "./profiles/reddit.ts";
import { salesforce } from "./profiles/salesforce.ts";
import { shopify } from "./profiles/shopify.ts";
import { slack } from "./profiles/slack.ts";
import { slackUser } from "./profiles/slack-user.ts";
import { spotify } from "./profiles/spotify.ts";
import { square } from "./profiles/square.ts";
import { strava } from "./profiles/strava.ts";
import { stripe } from "./profiles/stripe.ts";
import { tiktok } from "./profiles/tiktok.ts";
import { twitch } from "./profiles/twitch.ts";
import { wikimedia } from "./profiles/wikimedia.ts";
import { withings } from "./profiles/withings.ts";
import { x } from "./profiles/x.ts";
import { xero } from "./profiles/xero.ts";
import { zoho } from "./profiles/zoho.ts";
import { zoom } from "./profiles/zoom.ts";

/** A profile for every entry of the catalogue, in its order. */
export const simulatorProfiles: readonly SimulatorProfile[] = [
  asana,
  atlassian,
  autodesk,
  bigcommerce,
  box,
  canva,
  clickup,
  commcareHq,
  discord,
  docusign,
  dropbox,
  figma,
  fitbit,
  freshbooks,
  github,
  gitlab,
  google,
  hubspot,
  kakao,
  linkedin,
  mastodon,
  microsoft,
  monday,
  naver,
  notion,
  openstreetmap,
  orcid,
  patreon,
  pinterest,
  quickbooks,
  reddit,
  salesforce,
  shopify,
  slack,
  slackUser,
  spotify,
  square,
  strava,
  stripe,
  tiktok,
  twitch,
  wikimedia,
  withings,
  x,
  xero,
  zoho,
  zoom,
];

/** The profile of that name. @throws {Error} when there is none */
export function simulatorProfile(id: string): SimulatorProfile {
  const found = simulatorProfiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`There is no simulator of ${id}.`);
  return found;
}
