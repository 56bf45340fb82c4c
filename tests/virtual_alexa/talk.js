// Lets virtual-alexa speak to a skill: node talk.js MODULES ADDRESS MODEL SKILL
//
// Each line on stdin is one thing to do, as JSON; its answer is a line on stdout:
//   {"launch": true}  {"intend": "QuizIntent", "slots": {}}  {"utter": "quiz me"}
//   {"kind": "System.ExceptionEncountered", "more": {"arguments": []}}  {"leave": true}
const path = require("path");
const readline = require("readline");

const [modules, address, model, skill] = process.argv.slice(2);
const { VirtualAlexa } = require(path.join(modules, "virtual-alexa"));

const alexa = VirtualAlexa.Builder()
  .skillURL(address)
  .interactionModelFile(model)
  .applicationID(skill)
  .locale("en-GB")
  .create();
let sent = null;
alexa.filter((request) => {
  sent = request;
});

function does(step) {
  if (step.launch) return alexa.launch();
  if (step.leave) return alexa.endSession();
  if (step.utter) return alexa.utter(step.utter);
  if (step.kind) return other(step.kind, step.more || {}).send();
  return alexa.intend(step.intend, step.slots || {});
}

function other(kind, more) {
  const request = alexa.request().requestType(kind);
  Object.keys(more).forEach((name) => request.set(`request.${name}`, more[name]));
  return request;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let told;
    try {
      told = { told: await does(JSON.parse(line)), sent };
    } catch (problem) {
      told = { problem: String(problem) };
    }
    console.log(JSON.stringify(told));
  }
}

main();
