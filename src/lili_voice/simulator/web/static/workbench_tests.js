// The tab "Tests": the conversation as a transcript, replayed, and recorded requests.

import { button, field, live, make, nothing, part, pressed, table, words } from "./workbench_dom.js";
import { fileText, got, posted } from "./workbench_ask.js";
import { jsonBox } from "./workbench_json.js";

const MOST_OF_A_TRANSCRIPT = 200_000;
const MOST_OF_A_REQUEST = 250_000;

// `page` has inspect(id), which shows a turn, brings(told), which takes the turns of a
// recorded request in, and extras(), who it is that speaks and when.
export function tests(page) {
  return make("div", {}, saving(), replaying(), loading(page));
}

function saving() {
  const place = live();
  const shown = make("div");
  const name = make("input", { id: "wb-name", type: "text", maxlength: "60", autocomplete: "off", spellcheck: "false" });
  name.value = "my_conversation";
  const look = button("Write it down", () => pressed(look, place, async () => {
    shown.replaceChildren(...written(await got("/workbench/transcript", { name: name.value.trim() })));
  }), "button primary");
  return part("Save the conversation as a transcript test",
    words("p", "Since it was opened, as a file for tests/transcripts: what was said, and what Lili's answers must hold. A newcomer says it all again first, as the test will.", "small"),
    field("Name", name, "Small letters, digits and _; the file is NAME.txt."),
    make("div", { class: "row" }, look), place, shown);
}

function written({ name, text, differs }) {
  const file = `${name}.txt`;
  const save = button(`Download ${file}`, () => download(file, text));
  const told = differs.length
    ? [words("p", "A newcomer would not hear all of it as this pupil did; the file says what a newcomer hears:", "note warn wb-note"),
      table("What a newcomer hears otherwise", ["Said", "This pupil heard", "A newcomer hears"],
        differs.map((each) => [each.said, each.live, each.replayed]))]
    : [words("p", "A newcomer hears the very same answers.", "note good wb-note")];
  return [...told, textBox(`${file} as it will be`, text), make("div", { class: "row" }, save)];
}

const textBox = (label, text) =>
  make("div", { class: "wb-json", tabindex: "0", role: "group", "aria-label": label, text });

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function replaying() {
  const place = live();
  const shown = make("div");
  const text = area("wb-transcript", "> [launch]\n> who introduced it?\n< a word of the answer");
  const replay = button("Replay", () => pressed(replay, place, async () => {
    if (!text.value.trim()) throw new Error("Choose a transcript or paste one first.");
    shown.replaceChildren(...replayed(await posted("/workbench/replay", { text: text.value })));
  }), "button primary");
  return part("Replay a transcript",
    words("p", "By a newcomer, on the notes of this page. Nobody's progress is touched.", "small"),
    fileInto("A transcript (.txt)", "wb-transcript-file", ".txt,text/plain", text, MOST_OF_A_TRANSCRIPT, place),
    field("Or paste it here", text), make("div", { class: "row" }, replay), place, shown);
}

function replayed({ lines, passed, failed }) {
  const told = failed
    ? words("p", `${failed} of ${passed + failed} answers are not as the transcript says.`, "note bad wb-note")
    : words("p", `All ${passed} answers are as the transcript says.`, "note good wb-note");
  return [told, make("ol", { class: "wb-lines-told" }, lines.map(replayedLine))];
}

function replayedLine({ said, speech, problems }) {
  const fine = !problems.length;
  return make("li", { class: fine ? "wb-passed" : "wb-failed" },
    make("p", {}, words("span", fine ? "✓" : "✗", "wb-tick"),
      words("span", fine ? "as it should be: " : "not as it should be: ", "seen-by-readers-only"),
      words("strong", said)),
    speech ? words("p", speech, "muted small") : null,
    fine ? null : make("ul", { class: "wb-problems" }, problems.map((each) => words("li", each))));
}

function loading(page) {
  const place = live();
  const shown = make("div");
  const text = area("wb-request", '{"version": "1.0", "session": ...}');
  const load = button("Send it to Lili", () => pressed(load, place, async () => {
    const { pupil, ahead } = page.extras();
    const loaded = await posted("/workbench/request", { request: jsonOf(text.value), pupil, ahead });
    page.brings(loaded.told);
    shown.replaceChildren(...answered(loaded, page.inspect));
  }), "button primary");
  return part("Load a recorded request",
    words("p", "As a platform sent it, from a log or a test kit: Alexa, Dialogflow ES or CX, Messenger. It is taken as said by the pupil who speaks now on this page, never by the one it names.", "small"),
    fileInto("A request (.json)", "wb-request-file", ".json,application/json", text, MOST_OF_A_REQUEST, place),
    field("Or paste it here", text), make("div", { class: "row" }, load), place, shown);
}

function jsonOf(text) {
  if (!text.trim()) throw new Error("Choose a request or paste one first.");
  if (text.length > MOST_OF_A_REQUEST) throw new Error("That is more than any platform sends; 250 kB are the most that is read here.");
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new Error(`This is not JSON yet: ${problem.message}`, { cause: problem });
  }
}

function answered({ title, told, response }, inspect) {
  const turns = told.map((each) => make("li", {},
    make("p", {}, words("strong", each.heard || `(${each.intent})`), " ", words("span", each.intent, "wb-tag")),
    words("p", each.display || each.speech || "Nothing is said.", "wb-said"),
    button("Look at this turn", () => inspect(each.id), "button wb-small")));
  return [
    words("p", `This came from ${title}.`, "note good wb-note"),
    turns.length ? make("ol", { class: "wb-lines-told" }, turns) : nothing("Nobody says anything in this request."),
    jsonBox("Response", response),
  ];
}

const area = (id, placeholder) =>
  make("textarea", { id, placeholder, rows: "6", class: "wb-area", spellcheck: "false", autocomplete: "off" });

function fileInto(label, id, accept, text, most, place) {
  const input = make("input", { id, type: "file", accept });
  input.addEventListener("change", () => pressed(input, place, async () => {
    if (input.files.length) text.value = await fileText(input.files[0], most);
  }));
  return field(label, input);
}
