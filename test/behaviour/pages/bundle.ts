import { dirname } from "node:path";
import { build, type Plugin } from "esbuild";
import { compile } from "svelte/compiler";
import { compileScript, compileTemplate, parse } from "vue/compiler-sfc";

const here = import.meta.dirname;

/** Bundled code for a page, of a module that may load the component under test as `component`. */
export async function bundle(code: string, component: { path: string; text: string } | null = null) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: here, loader: "ts" },
    ...{ bundle: true, write: false, format: "iife", logLevel: "error" },
    // A production build of Vue and Svelte says nothing on the console.
    define: { "process.env.NODE_ENV": '"production"', ...vueFlags },
    conditions: ["browser", "production"],
    plugins: component ? [components(component)] : [],
  });
  return outputFiles[0]!.text;
}

const vueFlags = {
  __VUE_OPTIONS_API__: "true",
  __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
};

/** A component that shows what it is given to show, with what it gives to its slots. */
const other = `
import { h } from "vue";
export default {
  emits: ["ready"],
  setup: (_, { slots, emit }) => () =>
    h("div", { onClick: () => emit("ready", [1, 2]) }, Object.values(slots).map((slot) => slot({ id: "slot", client: { listImages: () => "none" } }))),
};`;

const client = "export const createDockerDesktopClient = () => globalThis.ddClient;";

/** What a project's own plugins do: the real compilers, by name of the file. */
function components({ path, text }: { path: string; text: string }): Plugin {
  return {
    name: "components",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^component$/ }, () => ({ path, namespace: "component" }));
      onResolve({ filter: /^\.\/.*\.vue$|^@docker\/extension-api-client$/ }, ({ path }) => ({
        ...{ path, namespace: "given" },
      }));
      onLoad({ filter: /.*/, namespace: "component" }, () => ({
        ...{ contents: compileComponent(path, text), resolveDir: dirname(here), loader: "ts" as const },
      }));
      onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
        ...{ contents: path.startsWith(".") ? other : client, resolveDir: here },
      }));
    },
  };
}

function compileComponent(path: string, text: string): string {
  if (path.endsWith(".svelte"))
    return compile(text, { filename: "Component.svelte", generate: "client", dev: false, css: "external" }).js
      .code;
  const { descriptor, errors } = parse(text, { filename: "Component.vue" });
  if (errors.length > 0) throw errors[0];
  const id = "component";
  if (descriptor.scriptSetup)
    return compileScript(descriptor, { id, inlineTemplate: true, isProd: true }).content;
  const script = compileScript(descriptor, { id, isProd: true, genDefaultAs: "component" }).content;
  const template = compileTemplate({ id, filename: "Component.vue", source: descriptor.template!.content });
  if (template.errors.length > 0) throw template.errors[0];
  return `${script}\n${template.code}\nexport default Object.assign(component, { render });`;
}
