import type { SimulatorProfile } from "./profile.ts";
import { airtable } from "./profiles/airtable.ts";
import { amazon } from "./profiles/amazon.ts";
import { asana } from "./profiles/asana.ts";
import { atlassian } from "./profiles/atlassian.ts";
import { auth0 } from "./profiles/auth0.ts";
import { autodesk } from "./profiles/autodesk.ts";
import { bigcommerce } from "./profiles/bigcommerce.ts";
import { bitbucket } from "./profiles/bitbucket.ts";
import { box } from "./profiles/box.ts";
import { calendly } from "./profiles/calendly.ts";
import { canva } from "./profiles/canva.ts";
import { clickup } from "./profiles/clickup.ts";
import { commcareHq } from "./profiles/commcare-hq.ts";
import { digitalocean } from "./profiles/digitalocean.ts";
import { discord } from "./profiles/discord.ts";
import { docusign } from "./profiles/docusign.ts";
import { dropbox } from "./profiles/dropbox.ts";
import { etsy } from "./profiles/etsy.ts";
import { facebook } from "./profiles/facebook.ts";
import { figma } from "./profiles/figma.ts";
import { fitbit } from "./profiles/fitbit.ts";
import { forgejo } from "./profiles/forgejo.ts";
import { freshbooks } from "./profiles/freshbooks.ts";
import { gitea } from "./profiles/gitea.ts";
import { github } from "./profiles/github.ts";
import { gitlab } from "./profiles/gitlab.ts";
import { google } from "./profiles/google.ts";
import { grantway } from "./profiles/grantway.ts";
import { heroku } from "./profiles/heroku.ts";
import { hubspot } from "./profiles/hubspot.ts";
import { intercom } from "./profiles/intercom.ts";
import { kakao } from "./profiles/kakao.ts";
import { keycloak } from "./profiles/keycloak.ts";
import { line } from "./profiles/line.ts";
import { linear } from "./profiles/linear.ts";
import { linkedin } from "./profiles/linkedin.ts";
import { mailchimp } from "./profiles/mailchimp.ts";
import { mastodon } from "./profiles/mastodon.ts";
import { microsoft } from "./profiles/microsoft.ts";
import { miro } from "./profiles/miro.ts";
import { monday } from "./profiles/monday.ts";
import { naver } from "./profiles/naver.ts";
import { netlify } from "./profiles/netlify.ts";
import { nextcloud } from "./profiles/nextcloud.ts";
import { notion } from "./profiles/notion.ts";
import { okta } from "./profiles/okta.ts";
import { openstreetmap } from "./profiles/openstreetmap.ts";
import { orcid } from "./profiles/orcid.ts";
import { oryHydra } from "./profiles/ory-hydra.ts";
import { patreon } from "./profiles/patreon.ts";
import { pinterest } from "./profiles/pinterest.ts";
import { pipedrive } from "./profiles/pipedrive.ts";
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
import { yahoo } from "./profiles/yahoo.ts";
import { zendesk } from "./profiles/zendesk.ts";
import { zoho } from "./profiles/zoho.ts";
import { zoom } from "./profiles/zoom.ts";

/** A profile for every entry of the catalogue, in its order. */
export const simulatorProfiles: readonly SimulatorProfile[] = [
  airtable,
  amazon,
  asana,
  atlassian,
  auth0,
  autodesk,
  bigcommerce,
  bitbucket,
  box,
  calendly,
  canva,
  clickup,
  commcareHq,
  digitalocean,
  discord,
  docusign,
  dropbox,
  etsy,
  facebook,
  figma,
  fitbit,
  forgejo,
  freshbooks,
  gitea,
  github,
  gitlab,
  google,
  grantway,
  heroku,
  hubspot,
  intercom,
  kakao,
  keycloak,
  line,
  linear,
  linkedin,
  mailchimp,
  mastodon,
  microsoft,
  miro,
  monday,
  naver,
  netlify,
  nextcloud,
  notion,
  okta,
  openstreetmap,
  orcid,
  oryHydra,
  patreon,
  pinterest,
  pipedrive,
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
  yahoo,
  zendesk,
  zoho,
  zoom,
];

/** The profile of that name. @throws {Error} when there is none */
export function simulatorProfile(id: string): SimulatorProfile {
  const found = simulatorProfiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`There is no simulator of ${id}.`);
  return found;
}
