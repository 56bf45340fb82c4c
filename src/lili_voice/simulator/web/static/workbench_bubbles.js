// On each of Lili's bubbles a button that shows what is behind it, and, where that was not
// pupil one today, whom she spoke to and when.

import { button, words } from "./workbench_dom.js";
import { dayAfter, DAY, labelOf } from "./workbench_circumstances.js";

const BUBBLES = "#log .bubble.lili:not(.trouble)";
const FIRST_PUPIL = "one";

// `inspect(id)` shows a turn. Gives back what marks the newest bubble as a turn's.
export function inspectable(history, inspect) {
  const bubbles = [...document.querySelectorAll(BUBBLES)];
  history.slice(-bubbles.length).reverse().forEach((turn, back) => {
    mark(bubbles.at(-1 - back), turn, inspect);
  });
  return (turn) => mark([...document.querySelectorAll(BUBBLES)].at(-1), turn, inspect);
}

function mark(bubble, turn, inspect) {
  if (!bubble || !turn || bubble.dataset.inspects) return;
  const { told } = turn;
  bubble.dataset.inspects = told.id;
  const look = button("Inspect", () => inspect(told.id), "button quiet little");
  look.append(words("span", `: ${told.speech.slice(0, 40)}`, "seen-by-readers-only"));
  (bubble.querySelector(".tools") ?? bubble).append(look);
  const whom = whomAndWhen(turn);
  if (whom) bubble.prepend(words("p", whom, "small muted wb-whom"));
}

function whomAndWhen({ pupil, ahead }) {
  const label = labelOf(pupil || FIRST_PUPIL);
  const day = dayAfter(Math.round((ahead || 0) / DAY));
  const told = [];
  if (label !== FIRST_PUPIL) told.push(`To pupil ${label}`);
  if (ahead) told.push(`on ${day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}`);
  const text = told.join(", ");
  return text && text[0].toUpperCase() + text.slice(1);
}
