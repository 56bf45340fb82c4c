// In what circumstances the next turns are said: by which pupil, on which day, how well
// heard. They are carried by every turn of the page until they are changed.

export const DAY = 86_400; // seconds
const NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export class Circumstances {
  // `context` is the talk page's (see talk.js); `changed()` is called after each change.
  constructor(context, changed) {
    this.context = context;
    this.changed = changed;
    this.pupils = [{ label: NAMES[0], life: 1, days: 0, met: true }];
    this.at = 0;
    this.noise = 0;
    context.history().forEach((turn) => this.#recall(turn));
    context.carry(this.extras);
  }

  // Who spoke before this page was loaded anew.
  #recall({ pupil, ahead }) {
    const [, label, life] = /^([a-z]+)([0-9]*)$/.exec(pupil || NAMES[0]) ?? [];
    const at = NAMES.indexOf(label);
    if (at < 0) return;
    while (this.pupils.length <= at)
      this.pupils.push({ label: NAMES[this.pupils.length], life: 1, days: 0 });
    Object.assign(this.pupils[at], { life: Number(life || 1), days: Math.round((ahead || 0) / DAY), met: true });
    this.at = at;
  }

  get pupil() {
    return this.pupils[this.at];
  }

  // What the server calls the pupil: one who starts again is somebody new to it.
  get name() {
    return nameOf(this.pupil);
  }

  get days() {
    return this.pupil.days;
  }

  get plain() {
    return this.at === 0 && this.pupil.life === 1 && this.days === 0 && this.noise === 0;
  }

  get mayGrow() {
    return this.pupils.length < NAMES.length;
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

  another() {
    this.pupils.push({ label: NAMES[this.pupils.length], life: 1, days: 0 });
    return this.switchTo(this.pupils.length - 1);
  }

  // Days only go on: what was learnt tomorrow cannot be unlearnt.
  goOn(days) {
    this.pupil.days += days;
    this.#carry();
  }

  // Today again, which this pupil has to begin as a newcomer.
  startAgain() {
    this.pupil.days = 0;
    this.pupil.life += 1;
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

export const nameOf = (pupil) =>
  pupil.life === 1 ? pupil.label : `${pupil.label}${pupil.life}`;

export function dayAfter(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day;
}

export const dayInWords = (day) =>
  day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
