"use strict";
/* An object of WPS as its declarations have it, and nothing else: names, what is readonly, how many arguments, of which kind. */

const ts = require(process.env.JUDGES + "/typescript");

const file = process.env.JUDGES + "/et-jsapi-declare/index.d.ts";
const program = ts.createProgram([file], { lib: ["lib.es2015.d.ts"], types: [] });
const checker = program.getTypeChecker();
const source = program.getSourceFile(file);

/** The type of a global that is declared: Application. */
function globalType(name) {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) {
      if (one.name.getText() === name) return checker.getTypeAtLocation(one);
    }
  }
  throw new Error("no declaration of " + name);
}

/** Is a value of this kind allowed? */
function fits(type, value) {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  if (type.isUnion()) return type.types.some((one) => fits(one, value));
  if (value === undefined) return Boolean(type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void));
  if (value === null) return Boolean(type.flags & ts.TypeFlags.Null);
  if (type.flags & ts.TypeFlags.StringLike) return typeof value === "string";
  if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.EnumLike)) return typeof value === "number";
  if (type.flags & ts.TypeFlags.BooleanLike) return typeof value === "boolean";
  if (checker.isArrayType(type)) return Array.isArray(value);
  if (type.getCallSignatures().length) return typeof value === "function";
  return typeof value === "object";
}

function isReadonly(symbol) {
  return symbol.declarations.every((one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly);
}

function typeOf(symbol) {
  return checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration || symbol.declarations[0]);
}

/** Which of the members of a union an object is: WPS says Worksheet | Sheets where it gives one sheet. */
function narrowed(type, name) {
  if (!type.isUnion()) return type;
  return type.types.find((one) => one.symbol && one.symbol.name === name) || type;
}

/** `behind` answers get, set and call; it gives `{object, name}` where the value is an object again, else the value. */
function strict(type, behind) {
  const known = (name) => {
    const symbol = checker.getPropertyOfType(type, name);
    if (!symbol) throw new TypeError(`WPS knows no ${checker.typeToString(type)}.${name}`);
    return symbol;
  };
  return new Proxy({}, {
    get(_, name) {
      if (name === UNWRAP) return behind;
      if (typeof name === "symbol") return undefined;
      const held = typeOf(known(name));
      const calls = held.getCallSignatures();
      if (!calls.length) return shown(held, behind.get(name));
      return (...given) => {
        const call = calls.find((one) => agrees(one, given));
        if (!call) throw new TypeError(`WPS has no ${checker.typeToString(type)}.${name}(${given.map((one) => typeof one).join(", ")})`);
        return shown(call.getReturnType(), behind.call(name, given.map(bare)));
      };
    },
    set(_, name, value) {
      const symbol = known(name);
      if (isReadonly(symbol)) throw new TypeError(`${checker.typeToString(type)}.${name} is readonly`);
      if (!fits(typeOf(symbol), bare(value))) throw new TypeError(`${checker.typeToString(type)}.${name} takes no ${typeof value}`);
      behind.set(name, bare(value));
      return true;
    },
    has() { throw new TypeError("objects of WPS are not asked what they have"); },
  });
}

const UNWRAP = Symbol("what is behind");

function agrees(call, given) {
  const wanted = call.getParameters();
  if (given.length > wanted.length) return false;
  return wanted.every((one, at) => {
    const optional = one.valueDeclaration && (one.valueDeclaration.questionToken || one.valueDeclaration.initializer);
    if (at >= given.length || given[at] === undefined) return Boolean(optional);
    return fits(checker.getTypeOfSymbolAtLocation(one, one.valueDeclaration), bare(given[at]));
  });
}

function bare(value) {
  return value && typeof value === "object" && !Array.isArray(value) && value[UNWRAP] ? value[UNWRAP] : value;
}

function shown(type, value) {
  return value && value.object ? strict(narrowed(type, value.name), value.object) : value;
}

module.exports = { strict, globalType };
