// The tab "Try": the next turns misheard, on another day, by another pupil.

import { button, field, live, make, part, pressed, table, words } from "./workbench_dom.js";
import { posted } from "./workbench_ask.js";
import { dayInWords } from "./workbench_circumstances.js";

const LOUDEST = 60; // per cent
const MOST_DAYS = 3650;

// Gives back the element and what draws it anew.
export function trying(context, now) {
  const parts = [noise(context, now), days(context, now), pupils(context, now), odd(context), device()];
  const element = make("div", {}, parts.map((each) => each.element));
  return { element, draw: () => parts.forEach((each) => each.draw()) };
}

function noise(context, now) {
  const shown = make("output", { for: "wb-noise", text: "0 %" });
  const slider = make("input", {
    id: "wb-noise", type: "range", min: "0", max: LOUDEST, step: "5", value: "0",
    input: () => { shown.value = `${slider.value} %`; },
    change: () => now.setNoise(slider.valueAsNumber / 100),
  });
  const place = live();
  const heard = make("div");
  let drawn = "";
  const draw = async () => {
    slider.value = String(Math.round(now.noise * 100));
    shown.value = `${slider.value} %`;
    const said = now.noise ? lastWords(context) : "";
    const wanted = `${now.noise} ${said}`;
    if (wanted === drawn) return;
    drawn = wanted;
    place.textContent = said ? "One moment…" : "";
    heard.replaceChildren();
    if (!said) return;
    const found = await sample(said, now.noise).catch((problem) => [words("p", problem.message)]);
    if (wanted !== drawn) return; // the slider went on
    place.textContent = "";
    heard.replaceChildren(...found);
  };
  return {
    draw,
    element: part("Misheard words",
      make("div", { class: "wb-field" },
        make("label", { for: "wb-noise", text: "How many words of each turn are heard as others" }),
        make("div", { class: "wb-noise" }, slider, shown)),
      place, heard),
  };
}

async function sample(said, share) {
  const { heard } = await posted("/workbench/mishear", { text: said, share });
  return [words("p", "Your last words might have been heard as:", "muted small"),
    make("p", { class: "wb-said" }, ...marked(said, heard))];
}

// Words that were not said are marked.
function marked(said, heard) {
  const spoken = new Set(said.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []);
  return heard.split(" ").flatMap((word, at) => [at ? " " : "", spoken.has(word) ? word : words("mark", word)]);
}

const lastWords = (context) => context.history().findLast((each) => each.said)?.said ?? "";

function days(context, now) {
  const told = words("p", "");
  const place = live();
  const goOn = (count) => {
    now.goOn(count);
    meet(context, true); // on another day everybody opens Lili anew
  };
  const go = (label, count) => button(label, () => goOn(count()), "button wb-small");
  const daysToEve = () => (now.at ? now.daysToEve(lastOf(context, now.pupil)?.told.exam) : null);
  const eve = go("To the eve of the exam", () => daysToEve() ?? 0);
  const count = make("input", { id: "wb-days", type: "number", min: "1", max: MOST_DAYS, value: "30", inputmode: "numeric" });
  const many = button("Go", () => {
    place.textContent = count.validity.valid && count.value ? "" : `Whole days, from 1 to ${MOST_DAYS}, please.`;
    if (!place.textContent) goOn(count.valueAsNumber);
  });
  const back = button("Back to today, with pupil one", () => now.switchTo(0));
  const draw = () => {
    told.textContent = now.days
      ? `It is ${dayInWords(now.today)} for this pupil, ${now.days === 1 ? "one day" : `${now.days} days`} from now.`
      : `It is today, ${dayInWords(now.today)}.`;
    const had = document.activeElement;
    back.hidden = !now.days;
    eve.hidden = daysToEve() === null;
    if (had?.hidden) (back.hidden ? count : back).focus(); // a button that goes leaves nobody in nowhere
  };
  return {
    draw,
    element: part("Another day", told,
      make("div", { class: "row" }, go("The next day", () => 1), go("A week on", () => 7), eve),
      make("div", { class: "wb-field" }, make("label", { for: "wb-days", text: "Or so many days on" }),
        make("div", { class: "row" }, count, many)), place,
      words("p", "Days only go on, since what was learnt on a day to come cannot be unlearnt. So pupil one stays in today, and another day is played by a new pupil, who remembers nothing yet. Once they have told Lili the day of their exam, they can go on to its eve.", "muted small"),
      back),
  };
}

function meet(context, first) {
  if (first) context.send({ event: "launch" });
}

const lastOf = (context, { name }) => context.history().findLast((each) => (each.pupil || "one") === name);

function pupils(context, now) {
  const choices = make("div", { class: "row", role: "group", "aria-label": "Pupil" });
  const compared = make("div");
  const draw = () => {
    const had = choices.contains(document.activeElement);
    const each = now.pupils.map((pupil, at) => {
      const choice = button(`Pupil ${pupil.label}`, () => meet(context, now.switchTo(at)), "button wb-small");
      choice.setAttribute("aria-pressed", at === now.at);
      return choice;
    });
    const another = button("Another pupil", () => meet(context, now.another()), "button wb-small");
    choices.replaceChildren(...each, another);
    if (had) each[now.at].focus();
    compared.replaceChildren(...comparison(context, now));
  };
  return {
    draw,
    element: part("Another pupil",
      words("p", "Each has a memory of their own, and opens Lili first. “Forget me” forgets the one who says it. What they ask in vain is not kept for the teacher.", "small"),
      choices, compared),
  };
}

// What each pupil said and heard last, where there are several.
function comparison(context, now) {
  if (now.pupils.length < 2) return [];
  const rows = now.pupils.map((pupil) => {
    const last = lastOf(context, pupil);
    return [`Pupil ${pupil.label}`, last?.said || (last ? `(${last.told.intent})` : "nothing yet"), last?.told.speech ?? ""];
  });
  return [table("What each pupil said and heard last", ["Pupil", "Said last", "Heard"], rows, "wb-cards")];
}

function odd(context) {
  const place = live();
  const press = (label, work) => {
    const control = button(label, () => pressed(control, place, async () => { place.textContent = await work(); }));
    return control;
  };
  const element = part("What goes wrong in a classroom",
    make("div", { class: "row" },
      press("Say nothing", () => heardOf(context.send({ text: "" }))),
      press("Say that garbled", () => garbled(context)),
      press("The same turn again", () => again(context))),
    place,
    words("p", "“Garbled” says your last words with 60 % of them misheard. “The same turn again” delivers the last turn twice, as a platform does that has lost an answer.", "muted small"));
  return { element, draw: () => {} };
}

// The talk may lie behind the drawer, so what came of it is told here, too.
async function heardOf(turn) {
  const told = await turn;
  if (!told) return "No answer came; see the talk.";
  return told.heard ? `Lili heard “${told.heard}”, and said: ${told.speech}` : `Lili said: ${told.speech}`;
}

const screenOf = (value) => document.querySelector(`#device input[name="device"][value="${value}"]`);
const hasScreen = () => Boolean(screenOf("screen")?.checked);

function device() {
  const screen = button("With a screen", () => {
    screenOf(hasScreen() ? "speaker" : "screen")?.click();
    draw();
  }, "button wb-small");
  const draw = () => screen.setAttribute("aria-pressed", hasScreen());
  draw();
  return { draw, element: part("The device", words("p", "Platforms are sent another answer where there is a screen to draw on.", "small"), screen) };
}

async function garbled(context) {
  const said = lastWords(context);
  if (!said) throw new Error("Say something first.");
  return heardOf(context.send({ text: said, noise: LOUDEST / 100 }));
}

async function again(context) {
  const last = context.history().at(-1);
  if (!last) throw new Error("Say something first.");
  const { pupil, ahead, event } = last;
  const what = event ? { event } : { text: last.told.heard ?? "" };
  const told = await posted("/page/turn", {
    id: last.told.id, ...what, screen: hasScreen(), ...(pupil && { pupil }), ...(ahead && { ahead }),
  });
  return told.speech === last.told.speech
    ? "She said the very same again, and nothing was counted twice."
    : `Another answer came: ${told.speech}`;
}
