/**
 * Makes groups that share something one: a function from each group to the one that stands for all that it went into.
 *
 * @param shared lists of groups that go together
 */
export function joinGroups(shared: readonly (readonly object[])[]): (group: object) => object {
  const into = new Map<object, object>();
  const rootOf = (group: object): object => {
    let root = group;
    for (let next = into.get(root); next; next = into.get(root)) root = next;
    return root;
  };
  for (const [first, ...rest] of shared) {
    for (const group of rest) {
      const [from, to] = [rootOf(group), rootOf(first!)];
      if (from !== to) into.set(from, to);
    }
  }
  return rootOf;
}
