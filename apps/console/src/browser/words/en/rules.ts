/** See `../rules.ts`. */
export const rules = {
  "access-token-lifetime": "Access tokens live for whole seconds, from one second to a day.",
  "administrators-decide": "Administrators decide this: ask one of them.",
  "api-unknown": "There is no API {audience}.",
  "app-slug":
    "{least, number} to {most, number} lower-case letters, digits and single hyphens, beginning with a letter.",
  audience: "An audience is a whole address without #, such as https://api.example.com.",
  "backchannel-address": "It is https, or http to this machine, without user information and without #.",
  "backchannel-address-needed": "It needs an address to be told at.",
  "beyond-caller": "You would give more than you may do yourself.",
  "built-in": "It is built in and stays as it is.",
  "client-id": "A client id is made of 1 to 100 letters, digits and signs, without blanks.",
  "client-secret":
    "A secret of your own has {least, number} to {most, number} letters, digits and signs, at least {different, number} of them different. Leave it out to have one made.",
  "confidential-proves-itself": "A client that keeps a secret proves itself with it: choose how.",
  cursor: "This page of the list is not there any more. Begin again with the first.",
  "declared-twice": "It stands there more than once.",
  domain: "It must be a domain such as acme.example.",
  email: "An email address looks like name@example.com.",
  "flag-needed": "It must be true or false.",
  "grant-type-needed": "Choose a grant type, or an API whose tokens it looks up.",
  groups: "At most {most, number} groups, each of 1 to 64 characters, without commas and control characters.",
  "half-character": "It holds half of a character. Remove it.",
  "how-many": "There must be {least, number} to {most, number}.",
  "https-address":
    "It must be a whole address that begins with https://, without a name, a password and a #.",
  "idempotency-key": "The key of the request has 1 to 255 letters, digits and signs.",
  line: "It needs 1 to {most, number} characters and no control characters.",
  "list-needed": "It must be a list.",
  "loopback-when-live":
    "A live client on the web sends nobody to their own machine. Use a test client for that.",
  "member-missing": "{member} is missing.",
  "member-unknown": "There is no such member.",
  missing: "It is missing.",
  moment: "It must be a moment such as 2026-11-28T18:00:00.000Z.",
  "not-kept": "It is not kept here; leave it out.",
  nul: "It holds a NUL character. Remove it.",
  "object-needed": "It must be an object with members.",
  "offline-access-needs-refresh-token": "The scope offline_access needs the grant type refresh_token.",
  "one-of": "It must be one of these: {choices}.",
  "out-of-range": "The number is too small or too large.",
  overlap: "How long the old secret still counts is a duration, or 0.",
  "own-address": "It is an address of this server. An app has one of its own.",
  "owner-unknown": "There is no such person.",
  "password-common": "It is one of the first passwords anybody would guess. Choose another.",
  "password-nul": "A password holds no NUL character.",
  "password-own-name": "A password is neither the username nor the email address.",
  "password-too-long": "A password has at most {most, number} bytes.",
  "password-too-short": "A password has at least {least, number} characters.",
  "plain-text": "It must be plain text: without markup, and without characters that nobody sees.",
  "private-use-needs-native":
    "A redirect URI with a scheme of its own belongs to an app on a device: choose native.",
  "public-proves-nothing": "A client without a secret has nothing to prove itself with: choose none.",
  "public-with-pkce": "Only a client with a secret can do without PKCE.",
  "public-without-client-credentials": "Without a secret it cannot use client_credentials.",
  "public-without-introspection": "Without a secret it cannot look up tokens.",
  "public-without-secret": "A client of this type keeps no secret.",
  "range-order": "The range must begin before it ends.",
  "range-too-long": "The range is too long.",
  "redirect-host":
    "It must be a host such as app.example, or the scheme of an app on a device such as com.example.app:.",
  "redirect-host-unnamed":
    "The released version does not name {host}. Add it to the manifest and submit a new version.",
  "redirect-uri-characters":
    "It holds a character that no address may hold, such as a blank or a quotation mark.",
  "redirect-uri-fragment": "It has a fragment. Remove the # and what follows.",
  "redirect-uri-needed":
    "People who sign in are sent back: add a redirect URI, or choose client_credentials for a machine without people.",
  "redirect-uri-not-absolute": "It is no whole address: begin with https://.",
  "redirect-uri-plain-http":
    "It uses http to another machine, where anybody on the way can read along. Use https.",
  "redirect-uri-scheme":
    "Its scheme belongs to nobody. Use https, http on this machine, or a scheme that is your domain turned around, such as com.example.app.",
  "redirect-uri-too-long": "It is longer than {most, number} characters.",
  "redirect-uri-user-information": "It holds a name or password before the @. Remove them.",
  "redirect-uri-wildcard": "It has a *. Each address is compared exactly, so name each one.",
  "password-needs-first-party":
    "The legacy grant type password hands people’s passwords to the client: it is for first-party clients alone.",
  "implicit-needs-first-party":
    "The legacy grant type implicit hands tokens through the browser’s address: it is for first-party clients alone.",
  "implicit-needs-web-address":
    "The legacy grant type implicit is for apps in the browser: it needs a redirect URI, and each must be a web address.",
  "refresh-token-needs-code":
    "The grant type refresh_token comes with authorization_code, the device code or password only.",
  "revision-form": "The revision is a number in quotes.",
  "scope-elsewhere":
    "The scope {scope} belongs to {audience}: delete it there first, or choose another name.",
  "scope-key":
    "A scope is made of 1 to 100 letters, digits and signs, without blanks, quotation marks and backslashes.",
  "scope-not-asked": "The manifest does not ask for {scope}. Add it there first.",
  "scope-unknown": "There is no scope {scope}.",
  "seconds-needed": "It must be a number of seconds.",
  "secret-limit": "It has two live secrets already: wait until one ends, or end one.",
  "sent-twice": "It must be sent once.",
  slug: "It must be {least, number} to {most, number} lower-case letters, digits and single hyphens, and begin with a letter.",
  taken: "It is taken. Choose another.",
  "text-needed": "It must be text.",
  "too-deep": "It is nested too deeply.",
  "too-few": "There must be at least {least, number}.",
  "too-long": "It is longer than {most, number} characters.",
  "too-many": "There are more than {most, number}.",
  "too-short": "It is too short.",
  username: "A username has 1 to 64 of the letters A to Z, digits, dot, underscore and hyphen.",
  "wrong-type": "It is not of the right type.",
  "webhook-url":
    "It must be https, on the web, with at most {most, number} characters, and without name, password or #. The operator may allow other networks.",
} as const;
