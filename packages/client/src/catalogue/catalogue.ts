import type { ProviderDefinition } from "../provider-definition.ts";
import { airtable } from "./entries/airtable.ts";
import { amazon } from "./entries/amazon.ts";
import { asana } from "./entries/asana.ts";
import { atlassian } from "./entries/atlassian.ts";
import { auth0 } from "./entries/auth0.ts";
import { autodesk } from "./entries/autodesk.ts";
import { bigcommerce } from "./entries/bigcommerce.ts";
import { bitbucket } from "./entries/bitbucket.ts";
import { box } from "./entries/box.ts";
import { calendly } from "./entries/calendly.ts";
import { canva } from "./entries/canva.ts";
import { clickup } from "./entries/clickup.ts";
import { commcareHq } from "./entries/commcare-hq.ts";
import { digitalocean } from "./entries/digitalocean.ts";
import { discord } from "./entries/discord.ts";
import { docusign } from "./entries/docusign.ts";
import { dropbox } from "./entries/dropbox.ts";
import { etsy } from "./entries/etsy.ts";
import { facebook } from "./entries/facebook.ts";
import { figma } from "./entries/figma.ts";
import { fitbit } from "./entries/fitbit.ts";
import { forgejo } from "./entries/forgejo.ts";
import { freshbooks } from "./entries/freshbooks.ts";
import { gitea } from "./entries/gitea.ts";
import { github } from "./entries/github.ts";
import { gitlab } from "./entries/gitlab.ts";
import { google } from "./entries/google.ts";
import { grantway } from "./entries/grantway.ts";
import { heroku } from "./entries/heroku.ts";
import { hubspot } from "./entries/hubspot.ts";
import { intercom } from "./entries/intercom.ts";
import { kakao } from "./entries/kakao.ts";
import { keycloak } from "./entries/keycloak.ts";
import { line } from "./entries/line.ts";
import { linear } from "./entries/linear.ts";
import { linkedin } from "./entries/linkedin.ts";
import { mailchimp } from "./entries/mailchimp.ts";
import { mastodon } from "./entries/mastodon.ts";
import { microsoft } from "./entries/microsoft.ts";
import { miro } from "./entries/miro.ts";
import { monday } from "./entries/monday.ts";
import { naver } from "./entries/naver.ts";
import { netlify } from "./entries/netlify.ts";
import { nextcloud } from "./entries/nextcloud.ts";
import { notion } from "./entries/notion.ts";
import { okta } from "./entries/okta.ts";
import { openstreetmap } from "./entries/openstreetmap.ts";
import { orcid } from "./entries/orcid.ts";
import { oryHydra } from "./entries/ory-hydra.ts";
import { patreon } from "./entries/patreon.ts";
import { pinterest } from "./entries/pinterest.ts";
import { pipedrive } from "./entries/pipedrive.ts";
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
import { yahoo } from "./entries/yahoo.ts";
import { zendesk } from "./entries/zendesk.ts";
import { zoho } from "./entries/zoho.ts";
import { zoom } from "./entries/zoom.ts";

/**
 * The providers this package knows by name, in alphabetical order. One file each in `entries/`; every entry passes
 * `checkDefinition` with `catalogue: true` and is run against a simulator of its deviation.
 */
export const catalogue: readonly ProviderDefinition[] = [
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
