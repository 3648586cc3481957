import { nameObject } from "./stubs.js";
import type { CommandCall, Place, Read } from "./trace.js";

/** Who is told what of the client a program reads and calls. */
export interface Observer {
  read(read: Read): void;
  command(call: CommandCall): void;
  place(): Place | null;
}

const commands = /(?:^|\.)(?:exec|spawn)(?:HostCmd|HostCommand|DockerCmd|InVMExtension|InContainer)?$/;

/** A client whose members are seen when they are read, and those that run commands when they are called. */
export function observe<T extends object>(
  client: T,
  observer: Observer,
  path = "",
  seen = new Map<object, object>(),
): T {
  const known = seen.get(client);
  if (known) return known as T;
  const observed = new Proxy(client, {
    get(target, property) {
      const value = Reflect.get(target, property);
      const descriptor = Reflect.getOwnPropertyDescriptor(target, property);
      // What is frozen must come as it is.
      if (typeof property === "symbol" || !descriptor?.configurable) return value;
      const inner = path ? `${path}.${property}` : property;
      observer.read({ path: inner, place: observer.place() });
      const isObject = typeof value === "function" || (typeof value === "object" && value !== null);
      return isObject ? observe(value, observer, inner, seen) : value;
    },
    // A page can't change the client: it gets it over a bridge.
    set: () => true,
    deleteProperty: () => true,
    apply(target, self, args) {
      observer.read({ path, place: observer.place() });
      if (commands.test(path)) observer.command({ path, args, place: observer.place(), given: null });
      const result: unknown = Reflect.apply(target as never, self, args);
      // The backend of 2021 is what a call gives.
      return path === "backend" ? observe(result as object, observer, path, seen) : result;
    },
  });
  nameObject(observed, "client");
  seen.set(client, observed);
  return observed;
}
