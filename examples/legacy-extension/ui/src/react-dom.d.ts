// The one function that main.tsx needs, so that the example gets by without @types/react-dom.
declare module "react-dom/client" {
  import type { ReactNode } from "react";
  export function createRoot(container: Element): { render(children: ReactNode): void };
}
