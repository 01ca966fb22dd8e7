// @ts-check
"use strict";
/*
 * 旧改助手 in WPS Spreadsheets.  Nothing is counted here: a copy of the workbook is saved, our Python is started on it,
 * and what it answers is asked, written and said.  Python's side is addin/hosts/wps.
 */

/** @typedef {string | number | boolean} Held */
/** @typedef {{sheet: string, header: [string, string[]] | null, formats: [string, string][], address: string,
 *             rows: Held[][], reach: string, heights: [string, number][], blank: boolean}} Step */
/** @typedef {{add: {name: string, widths: [string, number][]}[], first: Step[], steps: Step[], back: Step[],
 *             failed: Step[], last: Step[], sight: [string, boolean][]}} Plan */
/** @typedef {{sheet: string, address: string, text: string}} Note */
/** @typedef {{say?: string, ask?: {text: string, buttons: string}, plan?: Plan, forget?: string, show?: string,
 *             notes?: Note[], folded?: Note[], select?: Note}} Answer */
/** @typedef {{answers: {text: string, answer: string}[]} & {[fact: string]: unknown}} Facts */

const PROTOCOL = 1;
const POLL = 200;
/** Seconds until Python must have begun, may be silent while it works, and WPS is waited for while it is busy. */
const START = 45, SILENT = 60, BUSY = 20;
const SUFFIXES = [".xlsx", ".xlsm", ".xls", ".ods"];
const MARK = "旧改助手：";
const SLASH = INSTALLED.presses.indexOf("\\") < 0 ? "/" : "\\";
const NO_WORKBOOK = "没有打开可以处理的表格。请先打开一份；如果它在“受保护的视图”里，请先点“启用编辑”，再按一次按钮。";
const RUNNING = "上一次操作还没有做完，请稍等。\n\n要停下它，点“确定”；接着做，点“取消”。";
const TOUCHED = "\n\n处理的时候表格又有改动，结果是按下按钮那一刻的；请再按一次。";
const AGAIN = "\n请再按一次；还不行，请把这句话发给维护人员。";

/** The folder of the press that is at work, and only one is: another, in whichever window, is told so. */
let atWork = "";
/** Whether a cell was changed since the copy was saved. */
let touched = false;

/** What cannot go on, in a sentence for the user. */
class Stop extends Error {}

/** WPS calls it when the ribbon is there.  @param {object} ribbon */
function OnAddinLoad(ribbon) {
  Application.ApiEvent.AddApiEventListener("SheetChange", () => { touched = true; });
  return Boolean(ribbon);
}

/** The icon of a button.  @param {{Id: string}} control */
function GetImage(control) {
  return "images/" + control.Id.replace("jiugai_", "") + ".svg";
}

/** A button is pressed.  @param {{Id: string}} control */
function OnAction(control) {
  press(control.Id.replace("jiugai_", ""));
  return true;
}

/** From the click to the summary; never rejects.  @param {string} button */
async function press(button) {
  if (atWork) {
    if (confirm(RUNNING)) quietly(() => Application.FileSystem.writeFileString(atWork + SLASH + "stop", "1"));
    return;
  }
  atWork = INSTALLED.presses + SLASH + Date.now() + "-" + Math.floor(Math.random() * 1e9);
  try {
    if (!Application.ActiveWorkbook) throw new Stop(NO_WORKBOOK);
    const name = Application.ActiveWorkbook.FullName;
    makeFolder(atWork);
    const request = asked(button, atWork);
    let answer = await answered(request, atWork);
    while (answer.ask) {
      const text = answer.ask.text;
      request.answers.push({ text: text, answer: question(text, answer.ask.buttons) });
      answer = await answered(request, atWork);
    }
    await ready();
    const wrote = carryOut(workbook(name), answer);
    if (answer.say) alert(answer.say + (wrote && touched ? TOUCHED : ""));
  } catch (error) {
    alert(error instanceof Stop ? error.message : "出错了，这次没有做完：" + error + AGAIN);
  } finally {
    quietly(() => Application.FileSystem.Remove(atWork));
    quietly(() => { Application.StatusBar = false; });
    atWork = "";
  }
}

/** @param {string} place */
function makeFolder(place) {
  const files = Application.FileSystem;
  if (!files.Exists(INSTALLED.python)) {
    throw new Stop("没有找到旧改助手的程序（" + INSTALLED.python + "），什么也没有做。请重新安装一次，再打开 WPS。");
  }
  if (!files.Exists(INSTALLED.presses)) files.Mkdir(INSTALLED.presses);
  files.Mkdir(place);
  if (!files.Exists(place)) throw new Stop("建不了文件夹 " + place + "（磁盘满了？），什么也没有做。");
}

/** Saves the copy; gives what Python is to know.  @param {string} button @param {string} place @returns {Facts} */
function asked(button, place) {
  const book = Application.ActiveWorkbook, cell = Application.ActiveCell;
  const dot = book.Name.lastIndexOf(".");
  const suffix = dot < 0 || book.FullName === book.Name ? ".xlsx" : book.Name.slice(dot).toLowerCase();
  if (SUFFIXES.indexOf(suffix) < 0) throw new Stop(book.Name + "：请先另存为 .xlsx，在那一份里再按一次按钮。");
  touched = false;
  progress("正在读取 …");
  const copy = place + SLASH + "copy" + suffix;
  try {
    book.SaveCopyAs(copy);
  } catch (error) {
    throw new Stop("另存副本没有成功（" + error + "），什么也没有做。磁盘满了，或单位的策略不让另存时会这样；请先保存，再按一次按钮。");
  }
  if (!Application.FileSystem.Exists(copy)) throw new Stop("另存的副本不见了（" + copy + "），什么也没有做；请再按一次按钮。");
  return {
    protocol: PROTOCOL, button: button, name: book.Name, path: book.FullName, copy: copy,
    sheets: sheetsOf(book).map((one) => ({ name: one.Name, visible: one.Visible === -1, locked: one.ProtectContents })),
    readOnly: book.ReadOnly, shared: book.MultiUserEditing, structure: book.ProtectStructure, epoch1904: book.Date1904,
    cell: cell ? { sheet: cell.Worksheet.Name, row: cell.Row, column: cell.Column } : null, answers: [],
  };
}

/** Starts Python on the request and waits.  @param {Facts} request @param {string} place @returns {Promise<Answer>} */
async function answered(request, place) {
  const files = Application.FileSystem;
  for (const old of ["answer.json", "alive.json"]) {
    if (files.Exists(place + SLASH + old)) files.Remove(place + SLASH + old);
  }
  if (!files.writeFileString(place + SLASH + "request.json", ascii(request))) {
    throw new Stop("磁盘满了或写不进去，什么也没有做；请腾出一些空间，再按一次按钮。");
  }
  Application.OAAssist.ShellExecute(INSTALLED.python, "-Imaddin.buttons");
  let sign = "", since = Date.now(), patience = START;
  for (;;) {
    await pause(POLL);
    const answer = read(place, "answer.json");
    if (answer) return answer;
    const alive = read(place, "alive.json");
    if (alive && alive.count !== sign) {
      sign = alive.count;
      since = Date.now();
      patience = SILENT;
      if (alive.text) progress(alive.text);
    }
    if (Date.now() - since > patience * 1000) {
      throw new Stop(sign === "" ? "旧改助手的程序没有启动起来，表格没有改动。可能被安全软件或单位的策略拦住了；请放行 " + INSTALLED.python
        + "，或重新安装一次，再按按钮。" : "旧改助手的程序中途停了（被结束，或磁盘满了），表格没有改动；请再按一次按钮。");
    }
  }
}

/** What a file of Python's says; null while it is not there.  @param {string} place @param {string} name */
function read(place, name) {
  const path = place + SLASH + name;
  try {
    return Application.FileSystem.Exists(path) ? JSON.parse(Application.FileSystem.readFileString(path)) : null;
  } catch (error) {
    return null; // being replaced just now
  }
}

/** JSON in ASCII: no encoding can spoil it.  @param {object} told */
function ascii(told) {
  return JSON.stringify(told).replace(/[\u007f-\uffff]/g, (one) => "\\u" + ("000" + one.charCodeAt(0).toString(16)).slice(-4));
}

/** @param {string} text @param {string} buttons */
function question(text, buttons) {
  if (confirm(text + "\n\n（确定＝是，取消＝否）")) return "yes";
  if (buttons === "yes_no") return "no";
  return confirm(text + "\n\n刚才没有选“是”。（确定＝否，取消＝这次不做了）") ? "no" : "cancel";
}

/** The workbook that was pressed, wherever it is by now.  @param {string} name */
function workbook(name) {
  for (let at = 1; at <= Application.Workbooks.Count; at++) {
    if (Application.Workbooks.Item(at).FullName === name) return Application.Workbooks.Item(at);
  }
  throw new Stop("按下按钮的那份表格已经关上了，结果没有写。");
}

/** Writes, marks and turns to what is answered; whether results were written.  @param {Et.Workbook} book @param {Answer} answer */
function carryOut(book, answer) {
  const plan = answer.plan, wrote = Boolean(plan && plan.first.length + plan.steps.length);
  if (plan && wrote) {
    refuseClosed(book, plan);
    Application.ScreenUpdating = false;
    try {
      write(book, plan);
    } finally {
      quietly(() => { Application.ScreenUpdating = true; });
    }
    for (const [name, seen] of plan.sight) quietly(() => { sheetOf(book, name).Visible = seen ? -1 : 0; });
    if (answer.forget) quietly(() => Application.FileSystem.Remove(String(answer.forget)));
  }
  for (const note of answer.folded || []) quietly(() => { sheetOf(book, note.sheet).Range(note.address).Comment.Visible = false; });
  for (const note of answer.notes || []) quietly(() => noteOn(sheetOf(book, note.sheet).Range(note.address), note.text));
  if (answer.show) quietly(() => turnTo(sheetOf(book, answer.show || "")));
  const place = answer.select;
  if (place) quietly(() => { turnTo(sheetOf(book, place.sheet)); sheetOf(book, place.sheet).Range(place.address).Select(); });
  return wrote;
}

/** All of it, or what stood there before.  @param {Et.Workbook} book @param {Plan} plan */
function write(book, plan) {
  for (const made of plan.add) add(book, made.name, made.widths);
  for (const step of plan.first) put(book, step);
  let done = 0;
  try {
    for (; done < plan.steps.length; done++) put(book, plan.steps[done]);
  } catch (error) {
    let back = true;
    for (let at = 0; at <= done; at++) back = quietly(() => put(book, plan.back[at])) && back;
    if (back) for (const step of plan.failed) quietly(() => put(book, step));
    throw new Stop("写结果时出错（" + error + "）。" + (back ? "结果还是上一次的。" : "结果新旧混在一起，“运行记录”里写明了。") + AGAIN);
  }
  for (const step of plan.last) put(book, step);
}

/** @param {Et.Workbook} book @param {Step} step */
function put(book, step) {
  const sheet = sheetOf(book, step.sheet);
  if (step.header) sheet.Range(step.header[0]).Value2 = [step.header[1]];
  for (const [address, format] of step.formats) sheet.Range(address).NumberFormat = format;
  if (step.rows.length) sheet.Range(step.address).Value2 = step.rows.length * step.rows[0].length > 1 ? step.rows : String(step.rows[0][0]);
  if (step.reach) quietly(() => { if (sheet.PageSetup.PrintArea) sheet.PageSetup.PrintArea = step.reach; });
  for (const [address, points] of step.heights) sheet.Range(address).RowHeight = points;
}

/** A sheet at the end.  @param {Et.Workbook} book @param {string} name @param {[string, number][]} widths */
function add(book, name, widths) {
  const sheet = book.Worksheets.Add(undefined, sheetOf(book, book.Worksheets.Count));
  sheet.Name = name;
  for (const [address, characters] of widths) sheet.Range(address).ColumnWidth = characters;
}

/** Before anything is written: may all of it be?  @param {Et.Workbook} book @param {Plan} plan */
function refuseClosed(book, plan) {
  const there = sheetsOf(book).map((one) => one.Name);
  for (const step of plan.first.concat(plan.steps)) {
    if (there.indexOf(step.sheet) < 0 || !step.address) continue;
    const sheet = sheetOf(book, step.sheet), block = sheet.Range(step.address);
    if (sheet.ProtectContents && block.Locked !== false) {
      throw new Stop("工作表“" + step.sheet + "”被保护了，写不进结果；请点“审阅—撤消工作表保护”，再按一次按钮。");
    }
    if (step.blank && filled(block.Value2)) throw new Stop("“" + step.sheet + "”在处理的时候被改动了，没有写；请再按一次按钮。");
  }
}

/** @param {unknown} held @returns {boolean} */
function filled(held) {
  return Array.isArray(held) ? held.some(filled) : held !== null && held !== undefined && held !== "";
}

/** A note of ours in place of an older one, or none; another's stays.  @param {Et.Range} cell @param {string} text */
function noteOn(cell, text) {
  if (cell.Comment && cell.Comment.Text().indexOf(MARK) !== 0) return;
  if (cell.Comment) cell.Comment.Delete();
  if (text) cell.AddComment(text).Visible = true;
}

/** @param {Et.Worksheet} sheet */
function turnTo(sheet) {
  if (sheet.Visible !== -1) sheet.Visible = -1;
  sheet.Activate();
}

/** @param {Et.Workbook} book @param {string | number} which @returns {Et.Worksheet} */
function sheetOf(book, which) {
  return /** @type {Et.Worksheet} */ (book.Worksheets.Item(which));
}

/** @param {Et.Workbook} book */
function sheetsOf(book) {
  const found = [];
  for (let at = 1; at <= book.Worksheets.Count; at++) found.push(sheetOf(book, at));
  return found;
}

/** While a cell is being edited nothing can be written. */
async function ready() {
  for (const since = Date.now(); !Application.Ready; await pause(POLL)) {
    if (Date.now() - since > BUSY * 1000) throw new Stop("WPS 一直在忙，或有单元格正在编辑，结果没有写；请先按回车键结束输入，再按一次按钮。");
  }
}

/** @param {string} text */
function progress(text) {
  quietly(() => { Application.StatusBar = "旧改助手：" + text; });
}

/** @param {number} milliseconds @returns {Promise<void>} */
function pause(milliseconds) {
  return new Promise((done) => { setTimeout(done, milliseconds); });
}

/** What must not stand in the way; whether it could be done.  @param {() => void} what */
function quietly(what) {
  try {
    what();
    return true;
  } catch (error) {
    return false;
  }
}
