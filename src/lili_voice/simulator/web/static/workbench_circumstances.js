// In what circumstances the next turns are said: by which pupil, on which day, how well
// heard. They are carried by every turn of the page until they are changed.

export const DAY = 86_400; // seconds
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export class Circumstances {
  // `context` is the talk page's (see talk.js); `changed()` is called after each change.
  constructor(context, changed) {
    this.context = context;
    this.changed = changed;
    this.pupils = [{ label: NAMES[0], name: NAMES[0], days: 0, met: true }];
    this.at = 0;
    this.noise = 0;
    context.history().forEach((turn) => this.#recall(turn));
    context.carry(this.extras);
  }

  // Who spoke before this page was loaded anew.
  #recall({ pupil, ahead }) {
    const name = pupil || NAMES[0];
    const at = NAMES.indexOf(labelOf(name));
    if (at < 0) return;
    while (this.pupils.length <= at) this.pupils.push(somebodyNew(this.pupils.length));
    Object.assign(this.pupils[at], { name, days: at ? Math.round((ahead || 0) / DAY) : 0, met: true });
    this.at = at;
  }

  get pupil() {
    return this.pupils[this.at];
  }

  // What the server calls the pupil.
  get name() {
    return this.pupil.name;
  }

  get days() {
    return this.pupil.days;
  }

  get plain() {
    return this.at === 0 && this.noise === 0;
  }

  // What a turn has to carry.
  get extras() {
    const extras = {};
    if (this.name !== NAMES[0]) extras.pupil = this.name;
    if (this.days) extras.ahead = this.days * DAY;
    if (this.noise) extras.noise = this.noise;
    return extras;
  }

  // This pupil's day, by the browser's clock.
  get today() {
    return dayAfter(this.days);
  }

  // True when the pupil is met for the first time.
  switchTo(at) {
    this.at = at;
    const met = this.pupil.met;
    this.pupil.met = true;
    this.#carry();
    return !met && at > 0;
  }

  // Somebody whom no tab and no day has met before; the tenth makes room for another.
  another() {
    this.pupils.splice(NAMES.length - 1);
    this.pupils.push(somebodyNew(this.pupils.length));
    return this.switchTo(this.pupils.length - 1);
  }

  // Days only go on: what was learnt tomorrow cannot be unlearnt. Hence pupil one, who
  // comes back tomorrow, stays at home, and another goes.
  goOn(days) {
    if (this.at === 0) this.another();
    this.pupil.days += days;
    this.#carry();
  }

  setNoise(share) {
    this.noise = share;
    this.#carry();
  }

  // Days to the evening before an exam ("2027-06-03"), null when it is over by then.
  daysToEve(exam) {
    if (!exam) return null;
    const [year, month, day] = exam.split("-").map(Number);
    const eve = Date.UTC(year, month - 1, day - 1);
    const today = this.today;
    const left = (eve - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / (DAY * 1000);
    return left > 0 ? Math.round(left) : null;
  }

  #carry() {
    this.context.carry(this.extras);
    this.changed();
  }
}

// Learners are remembered for long: random letters tell one from all of former days.
function somebodyNew(at) {
  const dice = crypto.getRandomValues(new Uint8Array(10));
  const letters = Array.from(dice, (one) => LETTERS[one % LETTERS.length]).join("");
  return { label: NAMES[at], name: `${NAMES[at]}0${letters}`, days: 0 };
}

// "two", of the name "two0kfhwmzqaxe".
export const labelOf = (name) => name.split("0")[0];

export function dayAfter(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day;
}

export const dayInWords = (day) =>
  day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
