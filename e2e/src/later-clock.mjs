/* Loaded before a program: each SIGUSR2 puts its clock an hour ahead, so that what ends with time ends now. */

const hour = 3_600_000;
const { now } = Date;
let ahead = 0;
Date.now = () => now() + ahead;
process.on("SIGUSR2", () => {
  ahead += hour;
});
