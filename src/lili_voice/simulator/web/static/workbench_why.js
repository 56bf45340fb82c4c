// The tab "Why": what the words were taken for, what was looked for in the notes, and
// why it was found or refused.

import { bar, make, nothing, pairs, part, table, words } from "./workbench_dom.js";

const UNKNOWN = "unknown"; // as the server names what the notes do not say

export function why(turn) {
  const { changed, taken, looked = [], judged, asks, statements = [] } = turn.why ?? {};
  return make("div", {},
    changed ? words("p", `${changed[0].toUpperCase()}${changed.slice(1)}.`, "note warn wb-note") : null,
    takenPart(taken, turn.turn),
    judged ? judgedPart(judged) : null,
    looked.length ? looked.map(lookedPart) : part("The notes", nothing("Nothing was looked for in the notes.")),
    statements.length ? part("What was told of the notes", make("ul", { class: "wb-facts" }, statements.map(factItem))) : null,
    asks ? part("The question now open", questionPairs(asks)) : null);
}

function takenPart(taken, turn) {
  if (!taken) return null;
  const slots = Object.entries(taken.slots ?? {});
  const rows = [
    ["Heard", taken.text ? `“${taken.text}”` : "no words"],
    ["Taken for", intentNode(taken)],
    ["Because", taken.why],
  ];
  if (slots.length) rows.push(["With", pairs(slots)]);
  if (taken.in_the_middle_of) rows.push(["In the middle of", taken.in_the_middle_of]);
  rows.push(["When", new Date(turn.at).toLocaleString("en-GB")]);
  return part("What the words were taken for", pairs(rows));
}

function intentNode({ intent, heard_as: heard }) {
  const node = make("span", {}, words("span", intent, "wb-tag good"));
  if (heard && heard !== intent) node.append(` at first ${heard}`);
  return node;
}

function judgedPart({ verdict, this_answer: answer, why: reason, said, judged_by: by, matched, missing, question }) {
  const given = verdict ?? answer;
  const rows = [
    ["Verdict", words("span", (given ?? "none").replace("_", " "), `wb-tag ${given === "correct" ? "good" : "warn"}`)],
    ["Because", reason],
    ["Said", said && `“${said}”`],
    ["Measured against", by],
    ["Found in it", matched?.join(", ")],
    ["Missing", missing?.join(", ")],
  ].filter(([, value]) => value);
  return part("How the answer was judged", pairs(rows), question ? questionPairs(question) : null);
}

function questionPairs({ prompt, kind, expected = [], wants, statement }) {
  const rows = [["Question", prompt], ["Kind", kind.replace("_", " ")], ["Answer", expected.join("; ")]];
  if (wants) rows.push(["How many", wants]);
  if (statement) rows.push(["Made from", factNode(statement)]);
  return pairs(rows);
}

function lookedPart(looked) {
  const found = words("span", looked.found === UNKNOWN ? "refused" : "found",
    `wb-tag ${looked.found === UNKNOWN ? "bad" : "good"}`);
  const several = looked.asked.length > 1;
  return part(`Looked for: “${looked.question}”`,
    make("p", {}, found, ` ${looked.told}`),
    looked.notes.length ? make("ul", { class: "wb-list" }, looked.notes.map((note) => words("li", note))) : null,
    looked.asked.length ? null : make("ul", { class: "wb-facts" }, looked.facts.map(factItem)),
    looked.asked.flatMap((asked) => [
      several ? words("h4", `“${asked.words}”`) : null,
      ...asked.heard.map((heard) => hearing(heard, asked.heard.length > 1)),
    ]),
    looked.nearest && looked.found === UNKNOWN
      ? pairs([["Nearest in the notes", factNode(looked.nearest)]]) : null);
}

function hearing(heard, several) {
  const rows = [
    ["Heard as", `“${heard.words}”`],
    ["Wants", heard.asks],
    ["Tells most", heard.telling.join(", ")],
    ["Names", heard.names.join(", ")],
    ["Topics", heard.topics.join(", ")],
    ["Part", heard.part && (heard.nth ? `${heard.part}, number ${heard.nth}` : heard.part)],
    ["Unlike what was said", heard.unlike ? heard.unlike.toFixed(2) : ""],
    ["Looked up by", heard.way_told],
  ].filter(([, value]) => value);
  const inside = [pairs(rows), heard.weighing ? weighed(heard.weighing) : null];
  if (!several) return make("div", {}, inside);
  const title = `${heard.counts ? "The hearing that counts" : "Another hearing"}: “${heard.words}”`;
  return make("details", { class: "wb-details", open: heard.counts }, words("summary", title), inside);
}

function weighed({ sure, line, held, reason, verdict, candidates }) {
  const fine = sure >= line && held >= reason;
  const rows = candidates.map((each) => [
    shareNode(each.share), factNode(each), grounds(each),
  ]);
  return make("div", {},
    make("p", { class: `note wb-note ${fine ? "good" : "warn"}`, text: verdict }),
    measure("How sure Lili is that the notes answer", sure, line, "line"),
    measure("How much of the question the best statement holds", held, reason, "least"),
    table("Statements weighed, the likeliest first", ["Belief", "Statement", "For and against"], rows, "wb-cards wb-weighed"));
}

function measure(title, value, line, named) {
  return make("div", { class: "wb-measure" },
    make("span", {}, title, ` ${value.toFixed(2)}, ${named} ${line.toFixed(2)}`),
    bar(value, value >= line ? "good" : "bad", line));
}

const shareNode = (share) =>
  make("span", { class: "wb-sure" }, words("span", `${Math.round(share * 100)} %`), bar(share));

function factNode({ text, document: file, place, topic, heading }) {
  const whence = [file, place].filter(Boolean).join(", ");
  const about = [topic, heading].filter(Boolean).join(" › ");
  return make("span", {}, words("span", text),
    words("span", `${about}${about ? " · " : ""}${whence}`, "muted wb-whence"));
}

const factItem = (fact) => make("li", {}, factNode(fact));

function grounds({ good, bad, lacks }) {
  const items = [
    ...good.map((each) => ground("+", "for: ", each, "wb-for")),
    ...bad.map((each) => ground("−", "against: ", each, "wb-against")),
    ...(lacks.length ? [ground("−", "against: ", `lacks ${lacks.map((each) => `“${each}”`).join(", ")}`, "wb-against")] : []),
  ];
  return items.length ? make("ul", { class: "wb-grounds" }, items) : words("span", "nothing either way", "muted");
}

const ground = (sign, side, text, kind) =>
  make("li", { class: kind }, make("span", { "aria-hidden": "true", text: `${sign} ` }),
    words("span", side, "seen-by-readers-only"), text);
