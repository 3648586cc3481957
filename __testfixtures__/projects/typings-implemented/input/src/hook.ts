import { PreviewClient } from "./preview";

export const useClient = () => window.ddClient ?? new PreviewClient();
