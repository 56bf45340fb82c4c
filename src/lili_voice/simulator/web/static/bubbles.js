// The conversation as bubbles: the pupil's right, Lili's left.

import { forReaders, icon, make } from "/page/dom.js";

const VERDICTS = {
  correct: ["right", "Correct"],
  partial: ["partly", "Partly right"],
  wrong: ["wrong", "Not quite"],
  dont_know: ["asks", "Not known yet"],
};

const plainly = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// What a pupil said. `heard` is shown when Lili was given other words.
export function pupils(said) {
  return make("article", { class: "bubble you" }, forReaders("You: "), make("p", { class: "words" }, said));
}

export function correctHeard(bubble, said, heard) {
  if (plainly(heard || "") === plainly(said)) return;
  const what = heard ? ["Lili heard: ", make("q", {}, heard)] : ["Lili heard nothing"];
  bubble.append(make("p", { class: "heard small" }, ...what));
}

// Lili's answer. `again` is called with the Told when it is to be said again.
export function lilis(told, again) {
  const unknown = told.known === false;
  const bubble = make(
    "article",
    { class: unknown ? "bubble lili unknown" : "bubble lili" },
    forReaders("Lili: "),
    badge(told, unknown),
    make("p", { class: "words" }, ...lines(told.display || told.speech)),
    told.intent === "distress" ? calls(told.speech) : null,
  );
  const tools = make("div", { class: "tools" });
  const from = sources(told.sources || []);
  if (from) tools.append(from);
  if (again && told.speech) tools.append(sayAgain(told, again));
  bubble.append(tools);
  return bubble;
}

const lines = (text) =>
  text.split("\n").map((one) => make("span", { class: one.endsWith(":") ? "line heads" : "line" }, one));

// The numbers to ring, as large links: one tap on a phone.
function calls(text) {
  const found = [...text.matchAll(/(?:(\p{Lu}\p{L}+) on )?\b(\d[\d ]*\d)/gu)];
  const links = found.map(([, who, number]) => {
    const face = who ? `${who}: ${number}` : number;
    return make("a", { class: "button primary call", href: `tel:${number.replaceAll(" ", "")}` }, `Ring ${face}`);
  });
  return make("p", { class: "calls" }, ...links);
}

function badge(told, unknown) {
  const [sign, words] = VERDICTS[told.verdict] || (unknown ? ["asks", "Not in my notes"] : []);
  if (!sign) return null;
  const kind = VERDICTS[told.verdict] ? told.verdict : "unknown";
  return make("p", { class: `badge ${kind}` }, icon(sign), words);
}

function sayAgain(told, again) {
  return make(
    "button",
    { type: "button", class: "button quiet little", onclick: () => again(told) },
    icon("again"),
    "Say it again",
    forReaders(`: ${told.speech.slice(0, 40)}`),
  );
}

function sources(list) {
  if (!list.length) return null;
  const rows = list.map((one) =>
    make(
      "li",
      {},
      make("blockquote", {}, one.text),
      make(
        "p",
        { class: "small" },
        make(one.href ? "a" : "span", { href: one.href }, one.topic || one.document),
        `, ${one.place}`,
        one.topic ? make("span", { class: "muted" }, ` · ${one.document}`) : null,
      ),
    ),
  );
  return make(
    "details",
    { class: "from" },
    make("summary", {}, icon("book"), "Where is that from?"),
    make("ul", {}, ...rows),
  );
}

// Something went wrong; `again`, if given, is what "Try again" does.
export function troubles(words, again) {
  const bubble = make(
    "article",
    { class: "bubble lili trouble" },
    forReaders("Trouble: "),
    make("p", { class: "words" }, words),
  );
  if (again) {
    const button = make("button", { type: "button", class: "button", onclick: again }, icon("again"), "Try again");
    bubble.append(button);
  }
  return bubble;
}

export const divider = (words) => make("p", { class: "divider small muted" }, make("span", {}, words));
