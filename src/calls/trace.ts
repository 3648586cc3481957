import type * as t from "@babel/types";
import type { Place, Unknown } from "../model.js";
import type { CodeFile } from "../modules/code-file.js";
import type { Binding } from "../scopes/scopes.js";
import { isAssigned } from "../syntax/assignment-target.js";
import { propertyName } from "../syntax/names.js";
import { isFunction, type Node } from "../syntax/node.js";
import { followGlobal } from "./global-uses.js";
import { moveInClass } from "./leave-class.js";
import { moveInObject } from "./leave-object.js";
import { moveUp } from "./leave-place.js";
import { followModule } from "./module-uses.js";
import { moveInPattern } from "./patterns.js";
import { awaited, call, construction, member, mostSteps, type Steps } from "./steps.js";
import type { ClassMember, TraceOptions, Tracer } from "./tracer.js";
import { typeIn } from "./type-in.js";

/**
 * Follows a function from where it is written to wherever its value goes: to names, out of modules, into objects and
 * classes and out again, until it is called. Whatever is not certainly followed is unknown; so what was found is all when
 * nothing is.
 */
export class Trace implements Tracer {
  readonly calls = new Map<string, Place>();
  /** Elements that are made of it. */
  readonly elements: Place[] = [];
  unknown: Unknown | null = null;
  /** Whether another file may have a part in it. */
  leadsElsewhere = false;
  /** Whether it has to do with a global name. */
  isGlobal = false;
  /** The modules that export it. */
  readonly modules = new Set<string>();
  readonly #done = new Set<string>();

  /** @param staysHome whether to look at the function's own file only, and say what others have to be searched for */
  constructor(
    readonly options: TraceOptions,
    readonly staysHome = false,
  ) {}

  follow(node: Node, steps: Steps, file: CodeFile): void {
    if ("decorators" in node && node.decorators?.length) this.stop(node, file, "has a decorator");
    switch (node.type) {
      case "FunctionDeclaration":
      case "ClassDeclaration":
        if (node.id) this.followName(node.id, steps, file);
        else this.followModule(file, [member("default"), ...steps]);
        return;
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
        this.#followMethod(node, steps, file);
        return;
      default:
        if ("id" in node && node.id?.type === "Identifier")
          this.#followBinding(file.scopes.bindingOf.get(node.id), steps, file);
        this.moveUp(node, steps, file);
    }
  }

  #followMethod(
    node: t.ObjectMethod | t.ClassMethod | t.ClassPrivateMethod,
    steps: Steps,
    file: CodeFile,
  ): void {
    const name = propertyName(node);
    if (node.kind === "constructor") this.follow(this.#classOf(node, file), [construction, ...steps], file);
    else if (node.kind !== "method") this.stop(node, file, "is no function that is called by its name");
    else if (name === undefined) this.stop(node.key as Node, file, "has a name that is computed");
    else if (node.type !== "ObjectMethod") moveInClass(this, node, name, steps, file);
    else {
      const object = file.scopes.parents.get(node) as t.ObjectExpression;
      moveInObject(this, object, [member(name), ...steps], file);
    }
  }

  #classOf(member: Node, { scopes: { parents } }: CodeFile): Node {
    return parents.get(parents.get(member)!)!;
  }

  moveUp(node: Node, steps: Steps, file: CodeFile): void {
    if (this.#isNew(`${file.path}\0${node.start}\0${node.end}\0${node.type}`, steps, node, file))
      moveUp(this, node, steps, file);
  }

  followName(name: t.Identifier, steps: Steps, file: CodeFile): void {
    const binding = file.scopes.bindingOf.get(name);
    this.#followBinding(binding, steps, file);
    if (!binding || binding.kind === "import") return;
    const { parents, program } = file.scopes;
    const statement = statementOf(binding.declaration, parents);
    const exporting = statement && parents.get(statement);
    const exported =
      exporting?.type === "ExportNamedDeclaration"
        ? name.name
        : exporting?.type === "ExportDefaultDeclaration"
          ? "default"
          : null;
    if (exported !== null && parents.get(exporting!)?.type === "TSModuleBlock")
      this.stop(statement!, file, "is in a namespace");
    else if (exported !== null) this.followModule(file, [member(exported), ...steps]);
    if (binding.scope !== program || file.isModule) return;
    this.isGlobal = true;
    followGlobal(this, name.name, steps, file);
  }

  /** From a name to its uses in the file. */
  #followBinding(binding: Binding | undefined, steps: Steps, file: CodeFile): void {
    if (!binding) return;
    const { identifier } = binding;
    if (!this.#isNew(`${file.path}\0${identifier.start}`, steps, identifier, file)) return;
    const { parents, namespaces } = file.scopes;
    if (namespaces.has(binding.declaration)) this.stop(identifier, file, "is declared more than once");
    for (const write of binding.writes) {
      const parent = parents.get(write);
      const isAgain = parent === binding.declaration || (parent !== undefined && "id" in parent);
      const why = isAssigned(write, parents)
        ? "is assigned to"
        : isAgain
          ? "is declared more than once"
          : "is used as a value";
      this.stop(isAgain ? identifier : write, file, why);
    }
    for (const use of binding.references) this.moveUp(use, steps, file);
  }

  followModule(file: CodeFile, steps: Steps): void {
    if (!this.#isNew(file.path, steps, file.root, file)) return;
    if (isOfComponent(file, steps)) {
      const component = this.options.display(file.path);
      this.unknown ??= {
        place: null,
        why: `belongs to the component ${component}, whose template may name it`,
      };
    }
    this.modules.add(file.path);
    const { packages, importers, files, display } = this.options;
    const why = packages.whyLibrary(file.path, display);
    if (why !== null) this.unknown ??= { place: null, why };
    if (this.staysHome) {
      importers.want(file.path);
      followModule(this, file, file, steps);
      return;
    }
    const found = importers.of(file.path);
    this.unknown ??= found.unknown[0] ?? null;
    const [first] = steps;
    const unread = found.unread.find(
      ({ names }) => !names || !first?.startsWith(".") || names.has(first.slice(1)),
    );
    if (unread) this.unknown ??= { place: null, why: unread.why };
    if (found.files.length + found.unknown.length > 0 || unread) this.leadsElsewhere = true;
    for (const path of new Set([file.path, ...found.files])) {
      const importer = path === file.path ? file : files.get(path);
      if (importer && !importer.isBroken) {
        followModule(this, file, importer, steps);
        continue;
      }
      const isThere = importer !== undefined || files.read(path) !== undefined;
      const how = isThere ? "which has a fault in its syntax" : "which can't be read";
      this.unknown ??= { place: null, why: `is imported by ${display(path)}, ${how}` };
    }
  }

  moveInPattern(pattern: Node, steps: Steps, file: CodeFile): void {
    moveInPattern(this, pattern, steps, file);
  }

  returned(fn: Node, steps: Steps, file: CodeFile): void {
    if (!isFunction(fn)) return;
    if (fn.returnType) this.stop(typeIn(fn.returnType), file, "is returned as a type of its own");
    if (fn.generator) this.stop(fn, file, "is returned by a generator");
    this.follow(fn, [call, ...(fn.async ? [awaited] : []), ...steps], file);
  }

  moveInClass(property: ClassMember, steps: Steps, file: CodeFile): void {
    const name = propertyName(property);
    if (name === undefined) this.stop(property.key as Node, file, "has a name that is computed");
    else moveInClass(this, property, name, steps, file);
  }

  found(node: Node, file: CodeFile): void {
    const place = this.#placeOf(node, file);
    this.calls.set(`${place.path}\0${place.start}\0${place.end}`, place);
  }

  madeBy(element: Node, file: CodeFile): void {
    this.elements.push(this.#placeOf(element, file));
  }

  stopAnywhere(why: string): void {
    this.unknown ??= { place: null, why };
  }

  stop(node: Pick<Node, "start" | "end">, file: CodeFile, why: string): void {
    this.unknown ??= { place: this.#placeOf(node, file), why };
  }

  #placeOf({ start, end }: Pick<Node, "start" | "end">, { path }: CodeFile): Place {
    return { path: this.options.display(path), start: start!, end: end! };
  }

  #isNew(where: string, steps: Steps, node: Node, file: CodeFile): boolean {
    if (steps.length > mostSteps) {
      this.stop(node, file, "is held by something too deep to follow");
      return false;
    }
    const key = `${where}\0${steps.join("\0")}`;
    if (this.#done.has(key)) return false;
    this.#done.add(key);
    return true;
  }
}

/** Whether it is in the options of a component of Vue: its template and those who show it call what they name. */
function isOfComponent(file: CodeFile, [first]: Steps): boolean {
  return file.scopes.host === "vue" && (first === member("default") || file.globals("module").length > 0);
}

/** The statement of a declaration, which may be exported. */
function statementOf(declaration: Node, parents: CodeFile["scopes"]["parents"]): Node | undefined {
  return declaration.type === "VariableDeclarator" ? parents.get(declaration) : declaration;
}
