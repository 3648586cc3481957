import type * as t from "@babel/types";
import type { CollectedType } from "../scopes/collected-types.js";
import type { Call, Member, Node } from "../syntax/node.js";
import type { Evaluator } from "../values/evaluator.js";
import { companionUses } from "./companion-uses.js";
import { memberUses } from "./member-uses.js";
import { usesInTest, usesInTypeOf, usesInWith, usesNamedInCall, usesPicked } from "./mentions.js";
import { patternUses } from "./pattern-uses.js";
import { isTestFile, testDoubles } from "./test-doubles.js";
import { usesInMarkup, usesInTextsRun } from "./texts-run.js";
import type { OldApi, Use } from "./use.js";

/** Finds every use of the old API in a file, in the order of the source. */
export function findUses(clients: Evaluator, api: OldApi, path: string): Use[] {
  const search = { clients, api };
  const { byType } = clients.scopes;
  const uses: Use[] = [];
  const findIn = <T extends Node>(types: readonly CollectedType[], find: (node: T) => readonly Use[]) => {
    for (const type of types)
      for (const node of byType.get(type) ?? []) for (const use of find(node as T)) uses.push(use);
  };

  findIn<Member>(["MemberExpression", "OptionalMemberExpression"], (node) => memberUses(node, search));
  findIn<t.ObjectPattern>(["ObjectPattern"], (node) => patternUses(node, search));
  uses.push(...companionUses(uses, search));
  uses.push(...testDoubles(uses, search, isTestFile.test(path)));
  findIn<t.BinaryExpression>(["BinaryExpression"], (node) => usesInTest(node, search));
  findIn<Call>(["CallExpression", "OptionalCallExpression"], (node) => usesNamedInCall(node, search));
  findIn<t.WithStatement>(["WithStatement"], (node) => usesInWith(node, search));
  findIn(["TSTypeQuery", "TSIndexedAccessType"], (node) => usesInTypeOf(node, search));
  findIn<t.TSTypeReference>(["TSTypeReference"], (node) => usesPicked(node, search));
  findIn<t.StringLiteral | t.TemplateLiteral>(["StringLiteral", "TemplateLiteral"], usesInMarkup);
  findIn<Call | t.NewExpression>(
    ["CallExpression", "OptionalCallExpression", "NewExpression"],
    usesInTextsRun,
  );
  return uses.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
