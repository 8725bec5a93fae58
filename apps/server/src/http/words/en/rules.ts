/** What a person's own data must be. The rules themselves say the same in English, wherever they are broken. */
export const rules = {
  username: "The username must be 1 to 64 of the letters A to Z, digits, dot, underscore and hyphen.",
  email: "The email address must look like name@example.com.",
  name: "The name must be 1 to 200 characters without control characters.",
  passwordTooShort:
    "The password must have at least {least, plural, one {# character} other {# characters}}.",
  passwordTooLong: "The password must have at most {most} bytes.",
  passwordNul: "The password must not contain a NUL character.",
  passwordOwnName: "The password must not be the username or the email address.",
  passwordCommon: "The password is one of the first anybody would guess: choose another.",
} as const;
