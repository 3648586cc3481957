// The peer's side of the benchmark: what a jscodeshift transform that renames one member usually looks like.

/**
 * @param {{ source: string, path: string }} file
 * @param {{ jscodeshift: import("jscodeshift").JSCodeshift }} api
 * @param {{ needles: string }} options `needles` separated by commas.
 */
module.exports = function rename(file, api, options) {
  if (!options.needles.split(",").some((needle) => file.source.includes(needle))) return undefined;
  const j = api.jscodeshift;
  const root = j(file.source);
  const members = root.find(j.MemberExpression, { property: { type: "Identifier", name: "listContainers" } });
  if (members.length === 0) return undefined;
  members.forEach(({ node }) => {
    node.object = j.memberExpression(node.object, j.identifier("docker"));
  });
  return root.toSource();
};
