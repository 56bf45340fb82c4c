// What the workbench shows of one turn: platforms, timing, and the learner.

import { bar, button, make, nothing, pairs, part, table, words } from "./workbench_dom.js";
import { jsonBox } from "./workbench_json.js";

// The tab "Platforms"; the one looked at stays chosen from turn to turn.
let chosen = "alexa";

export function platforms(turn) {
  const views = turn.platforms ?? [];
  if (!views.length) return nothing("No platform can tell of this turn.");
  const shown = make("div", { class: "wb-platform", id: "wb-platform" });
  const buttons = views.map((view) => button(view.title, () => show(view), "button wb-small"));
  const show = (view) => {
    chosen = view.name;
    views.forEach((each, at) => buttons[at].setAttribute("aria-pressed", each === view));
    shown.replaceChildren(...onePlatform(view));
  };
  show(views.find((view) => view.name === chosen) ?? views[0]);
  return make("div", {},
    make("div", { class: "row", role: "group", "aria-label": "Platform" }, buttons), shown);
}

function onePlatform(view) {
  const note = view.note ? words("p", view.note, "note wb-note") : null;
  const boxes = make("div", { class: "wb-two" },
    jsonBox("Request", view.request), jsonBox("Response", view.response));
  return note ? [note, boxes] : [boxes];
}

const STEPS = {
  wait: "Waiting for its turn",
  recall: "Recalling the pupil",
  find: "Looking into the notes",
  think: "Thinking and wording",
  save: "Saving",
  network: "Network and browser",
};

// The tab "Timing". `took` is what the browser waited in all, in milliseconds, if known.
export function timing(turn, took) {
  const steps = [...(turn.steps ?? [])];
  const inside = steps.reduce((sum, step) => sum + step.ms, 0);
  if (took != null) steps.push({ name: "network", ms: Math.max(0, took - inside) });
  const whole = Math.max(took ?? 0, inside);
  const rows = steps.map((step) => [
    STEPS[step.name] ?? step.name, milliseconds(step.ms),
    bar(whole ? step.ms / whole : 0, step.name === "network" ? "wb-outside" : ""),
  ]);
  const told = took == null
    ? `${milliseconds(inside)} on the server; how long the way to it took was not measured for this turn.`
    : `${milliseconds(took)} from sending to the answer, ${milliseconds(inside)} of them on the server.`;
  return part("Where the time went", words("p", told),
    table("Each step and how long it took", ["Step", "Time", "Share"], rows, "wb-times"));
}

const milliseconds = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;

// The tab "Learner".
export function learner(turn) {
  const { before = {}, after = {}, changes = [], cards = [], contrasts = [], remarks = [] } = turn.learner ?? {};
  const rows = changes.map(({ what, before: was, after: is }) => [what, valueNode(was), valueNode(is)]);
  const changed = rows.length
    ? table("What this turn changed", ["What", "Before", "After"], rows, "wb-cards wb-changes")
    : nothing("This turn changed nothing that Lili remembers.");
  return make("div", {},
    part("What this turn changed", changed),
    cards.length ? part("Cards it wrote", cards.map(cardNode)) : null,
    contrasts.length ? part("Mixed up, to be told apart", contrasts.map(valueNode)) : null,
    remarks.length ? part("Passed on to the author of the notes", remarks.map(valueNode)) : null,
    part("All that is in mind of this pupil", everything("After this turn", after), everything("Before it", before)));
}

const cardNode = (card) => make("div", { class: "wb-card" }, factNode(card),
  pairs(Object.entries(card).filter(([name]) => !(name in FACT)).map(([name, value]) => [name, valueNode(value)])));

const everything = (title, state) => make("details", { class: "wb-details" },
  words("summary", title), pairs(Object.entries(state).map(([name, value]) => [name, valueNode(value)])));

const FACT = { fact: "", text: "" };
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

// A value of any kind: words and times as they are read, statements, lists, records.
export function valueNode(value) {
  if (value === null || value === undefined || value === "") return words("span", "none", "muted");
  if (typeof value === "boolean") return words("span", value ? "yes" : "no");
  if (typeof value !== "object") return words("span", plainly(value));
  const inner = Array.isArray(value) ? value : Object.entries(value);
  if (!inner.length) return words("span", "none", "muted");
  if (Array.isArray(value)) return make("ul", { class: "wb-list" }, value.map((each) => make("li", {}, valueNode(each))));
  const rest = inner.filter(([name]) => !("fact" in value && name in FACT));
  const named = rest.length ? pairs(rest.map(([name, each]) => [name, valueNode(each)])) : null;
  return isRecord(value) && "fact" in value ? make("div", {}, factNode(value), named) : named;
}

const factNode = ({ fact, text }) =>
  make("span", {}, words("span", text || "a statement that has left the notes"), words("code", ` ${fact}`, "muted wb-id"));

const plainly = (value) => TIME.test(value) ? new Date(value).toLocaleString("en-GB") : String(value);
