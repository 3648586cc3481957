import { clientType, folderOfPackage, isNameOfClientType, typesPackage } from "../api/names.js";
import type { KnownClient } from "../model.js";
import { ts } from "./typescript.js";

/** The client that a type is, or that one of its parts is; null for any other type. */
export function clientOfType(type: ts.Type, checker: ts.TypeChecker): KnownClient | null {
  if (type.isUnion()) return clientOfParts(type.types, checker);
  if (type.isIntersection()) {
    for (const part of type.types) {
      const found = clientOfType(part, checker);
      if (found) return found;
    }
    return null;
  }
  // `<C extends DockerDesktopClient>(client: C) => …`
  const bound = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : undefined;
  if (bound && bound !== type) return clientOfType(bound, checker);
  const mapped = mappedClient(type, checker);
  if (mapped) return mapped;
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const named = symbol && clientOfSymbol(type.getSymbol() ?? symbol);
  if (named) return named;
  // A type that adds to the client what the typings lack.
  if (!type.isClassOrInterface() || type.isClass()) return null;
  for (const base of checker.getBaseTypes(type)) {
    const found = clientOfType(base, checker);
    if (found) return { ...found, own: [...(found.own ?? []), ...ownMembersOf(type)] };
  }
  return null;
}

/** What an interface declares beside what it inherits. */
function ownMembersOf(type: ts.Type): string[] {
  return [...(type.getSymbol()?.members?.keys() ?? [])].map(String);
}

/** The client that `Readonly<Client>`, `Partial<Client>` and the like are made from; an alias of one is one, too. */
function mappedClient(type: ts.Type, checker: ts.TypeChecker): KnownClient | null {
  const [declaration] = type.getSymbol()?.declarations ?? [];
  if (!declaration || !ts.isMappedTypeNode(declaration)) return null;
  const { aliasSymbol, aliasTypeArguments: [made] = [] } = type;
  if (!aliasSymbol) return null;
  if (made)
    return isMapper(aliasSymbol.name) ? throughMapper(aliasSymbol.name, clientOfType(made, checker)) : null;
  // `type Ro = Readonly<Client>` gives the type its own name in place of the library's.
  const written = aliasSymbol.declarations?.find(ts.isTypeAliasDeclaration)?.type;
  if (!written || !ts.isTypeReferenceNode(written) || !ts.isIdentifier(written.typeName)) return null;
  const [argument] = written.typeArguments ?? [];
  const { text } = written.typeName;
  if (!argument || !isMapper(text)) return null;
  return throughMapper(text, clientOfType(checker.getTypeFromTypeNode(argument), checker));
}

function isMapper(name: string): boolean {
  return name === "Partial" || name === "Readonly" || name === "Required";
}

function throughMapper(name: string, found: KnownClient | null): KnownClient | null {
  if (!found || name === "Readonly" || found.path.length > 0) return found;
  return { ...found, isPartial: name === "Partial" };
}

function clientOfParts(types: readonly ts.Type[], checker: ts.TypeChecker): KnownClient | null {
  const missing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;
  const parts = types.filter(({ flags }) => !(flags & missing));
  const clients = parts.flatMap((part) => clientOfType(part, checker) ?? []);
  const [first] = clients;
  if (!first) return null;
  const isOne = clients.length === parts.length && clients.every((each) => isSame(each, first));
  return isOne ? first : { ...first, certain: false, type: null };
}

export function isSame(a: KnownClient, b: KnownClient): boolean {
  return a.type === b.type && a.path.join() === b.path.join();
}

const ofVersion = new RegExp(String.raw`${folderOfPackage(typesPackage)}/.*\b(v0|v1Hybrid|v1)\b`);

/** `DockerDesktopClient` and `Backend` of the client's typings; or an interface that a project wrote itself in their stead. */
function clientOfSymbol(symbol: ts.Symbol): KnownClient | null {
  const { name } = symbol;
  if (name !== "Backend" && !isNameOfClientType(name)) return null;
  const path = name === "Backend" ? ["backend"] : [];
  for (const declaration of symbol.declarations ?? []) {
    const version = ofVersion.exec(declaration.getSourceFile().fileName)?.[1];
    if (version && (name === "Backend" || name === clientType))
      return { path, certain: true, type: version as KnownClient["type"] };
    if (!version && name !== "Backend" && ts.isInterfaceDeclaration(declaration))
      return { path, certain: true, type: "v0" };
  }
  return null;
}

/** `Pick<Client, "toastError">`, `Omit<…>`: a client for the members it has; what a use becomes may not be among them. */
export function pickedClient(
  type: ts.Type,
  names: readonly string[],
  checker: ts.TypeChecker,
): KnownClient | null {
  const held = checker.getNonNullableType(type);
  const [declaration] = held.getSymbol()?.declarations ?? [];
  if (!declaration || !ts.isMappedTypeNode(declaration)) return null;
  const owner = names
    .map((name) => checker.getPropertyOfType(held, name)?.declarations?.[0]?.parent)
    .find((parent) => parent !== undefined);
  const isOfClient =
    owner !== undefined &&
    ts.isInterfaceDeclaration(owner) &&
    owner.name.text === clientType &&
    owner.getSourceFile().fileName.includes(`${folderOfPackage(typesPackage)}/`);
  return isOfClient ? { path: [], certain: false, type: null } : null;
}

/** Whether a type says nothing: the value may well be a client. */
export function saysNothing(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(saysNothing);
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0;
}

/** Whether a type stands for that of an expression that the compiler can't make sense of. */
export function isFaulty(type: ts.Type): boolean {
  return "intrinsicName" in type && type.intrinsicName === "error";
}

export function isString(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isString);
  // `string & { readonly brand: "Path" }`
  if (type.isIntersection()) return type.types.some(isString);
  return (type.flags & ts.TypeFlags.StringLike) !== 0;
}

/** All texts that a value of a type can be in a template; null when the type doesn't list them. */
export function textsOf(type: ts.Type): readonly string[] | null {
  if (type.isUnion()) {
    const texts = type.types.map(textsOf);
    // TypeScript has them in the order in which anybody asked for them.
    return texts.every((each) => each !== null) ? texts.flat().sort() : null;
  }
  return type.isStringLiteral() || type.isNumberLiteral() ? [String(type.value)] : null;
}
