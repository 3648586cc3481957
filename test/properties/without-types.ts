import { transformWithOxc } from "vite";

/** A program as plain JavaScript that Node 20 can run; what is no TypeScript stays as it is. */
export async function withoutTypes(code: string, path: string): Promise<string> {
  if (!/\.m?ts$/.test(path)) return code;
  const options = { target: "es2022", lang: "ts", sourcemap: false, tsconfig: false };
  return (await transformWithOxc(code, path, options as Parameters<typeof transformWithOxc>[2])).code;
}
