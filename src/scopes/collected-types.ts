/** Node types that later steps look for; they can ask for no others. */
const collectedTypes = [
  "MemberExpression",
  "OptionalMemberExpression",
  "ObjectPattern",
  "ObjectExpression",
  "BinaryExpression",
  "TSTypeReference",
  "TSImportType",
  "TSExpressionWithTypeArguments",
  "TSInterfaceHeritage",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSAsExpression",
  "TSTypeAssertion",
  "VariableDeclarator",
  "CallExpression",
  "OptionalCallExpression",
  "NewExpression",
  "JSXOpeningElement",
  "TSIndexedAccessType",
  "TSTypeQuery",
  "ThisExpression",
  "WithStatement",
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ExportDefaultDeclaration",
  "TSImportEqualsDeclaration",
  "ClassDeclaration",
  "ClassExpression",
  "StringLiteral",
  "TemplateLiteral",
] as const;

export type CollectedType = (typeof collectedTypes)[number];

/** The same, to ask of any node whether it is one of them. */
export const collected: ReadonlySet<string> = new Set(collectedTypes);
