import type * as t from "@babel/types";
import { assignTo, given, nameAt } from "../source/compose.js";
import type { Onlooker, Unit } from "../source/hosts/found.js";
import { isInside } from "../syntax/around.js";
import { type DeclaredName, declaredNames } from "./declared-names.js";

/**
 * A component with what others do with its names, whom nobody reads: who uses one of Svelte may set `export let client`, and
 * call `export function run`; a template in Pug may use what `<script setup>` declares.
 */
export function withOthers(file: t.File, { host, parts, onlookers = [] }: Unit): t.File {
  const { program } = file;
  const scripts = parts.flatMap((part) => (part.type === "region" && part.kind === "setup" ? part : []));
  const isExported = (statement: t.Statement) =>
    statement.type === "ExportNamedDeclaration" && scripts.some((script) => isInside(statement, script));
  const end = { start: program.end!, end: program.end! };
  const users = host === "svelte" ? exportedBy(program.body.filter(isExported)).map(usedAt(end)) : [];
  const seen = onlookers.flatMap((one) => seenBy(one, program.body).map(usedAt(one)));
  const used = [...users, ...seen].flat();
  return used.length === 0 ? file : { ...file, program: { ...program, body: [...program.body, ...used] } };
}

/** What a script exports: what it declares there, and other names, which may be of any kind. */
function exportedBy(statements: readonly t.Statement[]): DeclaredName[] {
  const named = statements.flatMap((one) =>
    one.type === "ExportNamedDeclaration" && !one.source ? one.specifiers : [],
  );
  const others = named.flatMap((one) => (one.type === "ExportSpecifier" ? one.local.name : []));
  return [...declaredNames(statements), ...others.map((name) => ({ name, isOpen: true }))];
}

function seenBy({ words }: Onlooker, body: readonly t.Statement[]): DeclaredName[] {
  return declaredNames(body).filter(({ name }) => words?.includes(name) ?? true);
}

type Place = { readonly start: number; readonly end: number };

/** `name = somebody; somebody(name);` */
function usedAt(place: Place) {
  return ({ name, isOpen }: DeclaredName): t.Statement[] => [
    ...(isOpen ? [assignTo(nameAt(name, place), place)] : []),
    given(nameAt(name, place), place),
  ];
}
