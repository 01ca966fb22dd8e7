"use strict";
/*
 * The process that WPS would be: the add-in's own page in it.  What a workbook is, Python tells over a pipe; files and
 * processes are real.  `node wps.js FOLDER`: FOLDER holds installed.js and main.js.
 */

const { spawn } = require("child_process");
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const { strict, globalType } = require("./strict.js");

let rest = Buffer.alloc(0);

/** A line from Python; the process ends where Python has gone. */
function heard() {
  for (;;) {
    const end = rest.indexOf(10);
    if (end >= 0) {
      const line = rest.subarray(0, end).toString("utf8");
      rest = rest.subarray(end + 1);
      return JSON.parse(line);
    }
    const chunk = Buffer.alloc(65536);
    const read = fs.readSync(0, chunk);
    if (!read) process.exit(0);
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
  }
}

function said(told) {
  fs.writeSync(1, JSON.stringify(told) + "\n");
  return heard();
}

/** An object of the workbook's in Python. */
function remote(id) {
  const ask = (told) => {
    const answer = said({ id: id, ...told });
    if (answer.error) throw new Error(answer.error);
    return answer.object === undefined ? answer.value : { object: remote(answer.object), name: answer.name };
  };
  const given = (value) => (value && value.id !== undefined ? { $: value.id } : value === undefined ? null : value);
  return {
    id: id,
    get: (name) => ask({ op: "get", name: name }),
    set: (name, value) => ask({ op: "set", name: name, value: given(value) }),
    call: (name, values) => ask({ op: "call", name: name, values: values.map(given) }),
  };
}

/** An object of WPS's own, in a few lines: what is not here is declared, but of no use to us. */
function own(name, held) {
  const of = (member) => {
    if (!(member in held)) throw new Error(`the test knows no ${name}.${member}`);
    return held[member];
  };
  return { get: of, set: (member, value) => { of(member); held[member] = value; }, call: (member, values) => of(member)(...values) };
}

const trouble = JSON.parse(process.env.TROUBLE || "{}");
const listeners = [];
const started = [];

const files = own("FileSystem", {
  Exists: (one) => fs.existsSync(one),
  Mkdir: (one) => { if (!trouble.disk) fs.mkdirSync(one); },
  Remove: (one) => fs.rmSync(one, { recursive: true }),
  readFileString: (one) => fs.readFileSync(one, "latin1"),
  writeFileString: (one, text) => {
    if (/[^\u0000-\u007f]/.test(text)) throw new Error("another encoding than the reader's");
    if (trouble.disk) return false;
    fs.writeFileSync(one, text, "latin1");
    return true;
  },
});

const assist = own("OAAssist", {
  ShellExecute: (program, parameters) => {
    started.push([program, parameters]);
    if (trouble.starts === false) return;
    if (!fs.existsSync(program)) return; // no error is told
    const limited = trouble.kilobytes === undefined ? [program, [parameters]] : ["sh", ["-c", `ulimit -f ${trouble.kilobytes}; exec "$0" "$@"`, program, parameters]];
    const child = spawn(limited[0], limited[1], { detached: true, stdio: "ignore" });
    if (trouble.killedAfter !== undefined) setTimeout(() => { try { process.kill(child.pid, "SIGKILL"); } catch (gone) { } }, trouble.killedAfter);
    child.unref();
  },
});

const events = own("ApiEvent", { AddApiEventListener: (name, what) => { if (name === "SheetChange") listeners.push(what); } });
const mine = { FileSystem: ["FileSystem", files], OAAssist: ["OAAssist", assist], ApiEvent: ["EtApiEvent", events] };
const workbook = remote(0);
const root = {
  get: (name) => (mine[name] ? { object: mine[name][1], name: mine[name][0] } : workbook.get(name)),
  set: (name, value) => workbook.set(name, value),
  call: (name, values) => workbook.call(name, values),
};

const boxes = [];
let answers = [];
const page = {
  Application: strict(globalType("Application"), root),
  alert: (text) => { boxes.push({ kind: "alert", text: String(text) }); },
  confirm: (text) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    boxes.push({ kind: "confirm", text: String(text), answer: answer });
    return answer === "yes" ? 1 : 0;
  },
  setTimeout: setTimeout,
  console: console,
};
vm.createContext(page);
for (const name of ["installed.js", "main.js"]) {
  vm.runInContext(fs.readFileSync(path.join(process.argv[2], name), "utf8"), page, { filename: name });
}
const calls = {
  /** A button is pressed, and what `then` names happens while it is at work. */
  press: async (told) => {
    answers = told.answers;
    vm.runInContext(`OnAction({Id: ${JSON.stringify(told.button)}})`, page);
    for (const [after, what] of told.then || []) setTimeout(() => during[what](told), after);
    do {
      await new Promise((done) => { setTimeout(done, 20); });
    } while (vm.runInContext("atWork", page));
  },
  load: async () => vm.runInContext("OnAddinLoad({})", page),
  image: async (told) => vm.runInContext(`GetImage({Id: ${JSON.stringify(told.button)}})`, page),
  run: async (told) => vm.runInContext(told.code, page),
};
const during = {
  again: (told) => vm.runInContext(`OnAction({Id: ${JSON.stringify(told.button)}})`, page),
  touch: () => { for (const one of listeners) one(); },
};

(async () => {
  for (let told = said({ op: "ready" }); ; ) {
    let value = null, failed = "";
    try {
      value = await calls[told.op](told);
    } catch (error) {
      failed = String(error && error.stack);
    }
    told = said({ op: "done", value: value, failed: failed, boxes: boxes.splice(0), started: started.splice(0) });
  }
})();
