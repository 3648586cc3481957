/** @param {string} text */
const list = (text) => text.trim().split(/\s+/);

export const nouns = list(`
  account address alert answer archive article asset audit badge banner basket batch block board booking branch bucket
  budget button cache calendar campaign card cart catalog category channel chart chat checkout city cluster
  column comment company config contact contract country coupon course customer dashboard dataset deal delivery device
  dialog discount domain draft driver email employee endpoint entry error event feature feed field
  filter folder form gallery gateway grade graph grid group header history holiday invoice item job journal
  label language layout lead ledger lesson license link list log machine market member menu message
  metric milestone model module network node note notification offer order owner page panel parcel partner
  password payment period permission photo pipeline plan player policy post price printer product profile project
  promotion question queue quota quote rating receipt recipe record region release reminder report request resource
  result review role room route row rule sample schedule schema score screen section segment sensor service session
  setting shift shipment shop signal slot snapshot source stage station step stock store story student summary
  supplier survey table tag target task tax team template tenant terminal theme thread ticket timeline token tool
  topic tour track transfer trigger trip update upload user value vehicle vendor version view visitor warehouse
  widget workflow workspace zone
`);

export const verbs = list(`
  add apply assign build check clear collect combine compare compute convert copy count create delete describe detect
  dispatch drop encode ensure estimate expand extract fetch find flatten format gather group handle hide index insert
  join limit load mark match measure merge move normalize notify open pack parse patch pick prepare print publish
  read rebuild reduce refresh register release remove rename render replace report request reset resolve restore
  retry save schedule select send serialize show sort split start stop store submit subscribe sum sync toggle track
  trim update upload validate verify watch write
`);

export const adjectives = list(`
  active archived available blocked cached closed current deleted dirty disabled empty enabled expired failed
  final first hidden initial invalid last latest loaded local locked missing nested next open optional outdated paid
  pending previous primary queued ready recent remote required rejected selected shared sorted stale
  temporary total unread urgent valid visible
`);

export const packages = list(`
  react react-dom react-router-dom lodash date-fns zod axios classnames @mui/material @mui/icons-material uuid
  @tanstack/react-query rxjs immer redux reselect i18next formik d3-scale yup
`);

export const sentences = [
  "Keeps the order in which the server sent them.",
  "The backend answers with 404 while the index is being rebuilt, so a miss is not an error here.",
  "Don't call this during render: it reads the layout.",
  "Amounts are in cents; rounding happens once, at the end.",
  "TODO: move to the shared package when the other team has released theirs.",
  "Safari fires this twice, hence the flag.",
  "See the decision record about time zones before touching this.",
  "Falls back to the browser's language when the profile has none.",
  "It's cheaper to copy than to lock, as long as there are fewer than a thousand of them.",
  "The old endpoint returned `null` for an empty list; both are accepted.",
  "Debounced, because the search box calls it on every key stroke.",
  "Only the fields that the form shows are sent; the rest stays as it is.",
  "A page without a title is listed under its address.",
  "Sorted by the caller; sorting again here cost 30 ms on a large account.",
];

export const messages = [
  "Something went wrong. Please try again.",
  "Changes saved",
  "You don't have access to this page",
  "Loading…",
  "No results found",
  "Are you sure? This can't be undone.",
  "The connection was lost; trying again in a few seconds",
  "Please fill in all required fields",
  "Uploaded successfully",
  "Your session has expired",
];

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
