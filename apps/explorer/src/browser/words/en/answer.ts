/** See `../answer.ts`. */
export const answer = {
  answer: "Answer",
  status:
    "{code, select, s200 {OK} s201 {Created} s202 {Accepted} s204 {No content} s206 {Part of it} s301 {Moved} s302 {Elsewhere} s303 {Elsewhere} s304 {Not changed} s307 {Elsewhere} s308 {Moved} s400 {Bad request} s401 {Not signed in} s403 {Not allowed} s404 {Not found} s405 {Method not allowed} s406 {No such form} s408 {Too slow} s409 {Conflict} s410 {Gone} s412 {Changed meanwhile} s413 {Too large} s415 {Wrong content type} s422 {Not valid} s428 {Condition missing} s429 {Too many requests} s500 {Server error} s501 {Not implemented} s502 {Bad gateway} s503 {Not available} s504 {Gateway too slow} c2 {Success} c3 {Elsewhere} c4 {Refused} c5 {Server error} other {Answered}}",
  facts: "{time} · {size}",

  download: "Download",
  copyTooLarge: "It is too large for the clipboard: download it.",
  pin: "Pin for comparing",
  unpin: "Unpin",
  pinned: "Pinned: the next answer can be compared with this one.",
  pinnedAt: "The answer of {time} is pinned.",

  views: "How the answer is shown",
  tree: "Tree",
  table: "Table",
  text: "Text",
  events: "Events",
  image: "Image",
  media: "Player",
  file: "File",
  headers: "Headers",
  raw: "Raw",
  compare: "Compare",

  reading: "Reading the answer…",
  readingCancel: "Cancel reading",
  cancelled: "Reading was cancelled. The answer is still here.",
  readAgain: "Read it",
  notRead: "The answer could not be read: {message}. It can be downloaded.",

  empty: "The answer has no body",
  emptyWhy: "Status and headers are all of it.",
  noHeaders: "The answer has no headers that can be seen here.",
  headerName: "Name",
  headerValue: "Value",
  copyHeaders: "Copy all headers",

  wrongType: "It says it is {type}, and does not look like it. It is shown as what it looks like.",
  noType: "It does not say what it is. It is shown as what it looks like.",
  unknownCharset: "Nobody here knows the charset “{charset}”. It is read as {used}.",
  damaged: "Some of it is no text in {charset}; that is shown as �. The download has it as it came.",
  broken:
    "From line {line, number}, column {column, number} on it is not JSON: {expected, select, value {a value} key {a key in quotes} colon {a colon} comma {a comma or the end} string {the rest of a string, or a character that must be escaped,} number {a digit} other {the end}} should stand there. What could be read is shown; Raw has all of it.",
  bare: "{count, plural, one {# line is not JSON} other {# lines are not JSON}}. What is none is shown as it came.",

  saidProblem: "What the API said",
  retryAfter: "Try again in {seconds, plural, one {# second} other {# seconds}}.",
  retryAt: "Try again after {date}.",
  wantsScope: "It takes the scope {scope}.",
  htmlPage: "The API answered with a web page. This is what it says:",
  problemCode: "Code",
  problemRest: "Nothing more was said.",

  imageOf: "The answer as an image",
  imageBroken: "The browser cannot show this image. It can be downloaded.",
  imageSize: "{width, number} × {height, number} pixels",
  mediaBroken: "The browser cannot play this. It can be downloaded.",
  fileIs: "This is a file of the type {type}, {size}. It is not shown here.",
  unknownType: "unknown",
} as const;
