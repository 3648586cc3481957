/** Files of the extension that the repository has as an example, to be tried one by one. */
export const examples = [
  { title: "Commands of three kinds", path: "src/services/containers.ts" },
  { title: "Callbacks that become streams", path: "src/services/watch.ts" },
  { title: "What needs a person", path: "src/services/diagnostics.ts" },
  { title: "A page in React", path: "src/pages/AboutPage.tsx" },
  { title: "A script without modules", path: "public/legacy.js" },
] as const;
