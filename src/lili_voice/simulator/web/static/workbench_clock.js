// How long the browser waited for each turn, as it measured itself.

export class Clock {
  #told = new Map(); // by turn: when its answer had come, and what it was measured at

  constructor(context) {
    this.#pairUp(context.history());
    context.on("told", ({ told }) => this.#told.set(told.id, { by: performance.now() }));
  }

  // Milliseconds from sending to the whole answer; null for a turn not measured.
  took(id) {
    const noted = this.#told.get(id);
    if (!noted) return null;
    // Only now: a browser may note a request later than it hands over the answer.
    noted.took ??= measured().findLast((entry) => entry.startTime < noted.by)?.duration ?? null;
    return noted.took;
  }

  // What was said before the drawer was opened: the last answer came of the last request.
  #pairUp(history) {
    const entries = measured();
    for (let back = 1; back <= Math.min(history.length, entries.length); back += 1)
      this.#told.set(history.at(-back).told.id, { took: entries.at(-back).duration });
  }
}

const measured = () => performance.getEntriesByType("resource")
  .filter((entry) => entry.name.endsWith("/page/turn") && (entry.responseStatus ?? 200) === 200);
