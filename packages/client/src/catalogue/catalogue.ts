import type { ProviderDefinition } from "../provider-definition.ts";
import { asana } from "./entries/asana.ts";
import { atlassian } from "./entries/atlassian.ts";
import { autodesk } from "./entries/autodesk.ts";
import { bigcommerce } from "./entries/bigcommerce.ts";
import { box } from "./entries/box.ts";
import { canva } from "./entries/canva.ts";
import { clickup } from "./entries/clickup.ts";
import { commcareHq } from "./entries/commcare-hq.ts";
import { discord } from "./entries/discord.ts";
import { docusign } from "./entries/docusign.ts";
import { dropbox } from "./entries/dropbox.ts";
import { figma } from "./entries/figma.ts";
import { fitbit } from "./entries/fitbit.ts";
import { freshbooks } from "./entries/freshbooks.ts";
import { github } from "./entries/github.ts";
import { gitlab } from "./entries/gitlab.ts";
import { google } from "./entries/google.ts";
import { hubspot } from "./entries/hubspot.ts";
import { kakao } from "./entries/kakao.ts";
import { linkedin } from "./entries/linkedin.ts";
import { mastodon } from "./entries/mastodon.ts";
import { microsoft } from "./entries/microsoft.ts";
import { monday } from "./entries/monday.ts";
import { naver } from "./entries/naver.ts";
import { notion } from "./entries/notion.ts";
import { openstreetmap } from "./entries/openstreetmap.ts";
import { orcid } from "./entries/orcid.ts";
import { patreon } from "./entries/patreon.ts";
import { pinterest } from "./entries/pinterest.ts";
import { quickbooks } from "./entries/quickbooks.ts";
import { reddit } from "./entries/reddit.ts";
import { salesforce } from "./entries/salesforce.ts";
import { shopify } from "./entries/shopify.ts";
import { slack } from "./entries/slack.ts";
import { slackUser } from "./entries/slack-user.ts";
import { spotify } from "./entries/spotify.ts";
import { square } from "./entries/square.ts";
import { strava } from "./entries/strava.ts";
import { stripe } from "./entries/stripe.ts";
import { tiktok } from "./entries/tiktok.ts";
import { twitch } from "./entries/twitch.ts";
import { wikimedia } from "./entries/wikimedia.ts";
import { withings } from "./entries/withings.ts";
import { x } from "./entries/x.ts";
import { xero } from "./entries/xero.ts";
import { zoho } from "./entries/zoho.ts";
import { zoom } from "./entries/zoom.ts";

/**
 * The providers this package knows by name, in alphabetical order. One file each in `entries/`; every entry passes
 * `checkDefinition` with `catalogue: true` and is run against a simulator of its deviation.
 */
export const catalogue: readonly ProviderDefinition[] = [
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
