import type { DesktopApi } from "./desktop-api";
import { QuietApi } from "./quiet-api";

export const mock: DesktopApi = new QuietApi({
  toastWarning: () => {},
} as never);
