const texts = import.meta.glob<string>(
  [
    "../../examples/legacy-extension/ui/src/services/{containers,watch,diagnostics}.ts",
    "../../examples/legacy-extension/ui/src/pages/AboutPage.tsx",
    "../../examples/legacy-extension/ui/public/legacy.js",
  ],
  { query: "?raw", import: "default" },
);

/** @param path of one of the examples; without any, it is `otherwise` */
export async function loadExample(path: string, otherwise: string): Promise<string> {
  return (await texts[`../../examples/legacy-extension/ui/${path}`]?.()) ?? otherwise;
}
