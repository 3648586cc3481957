import { using } from "./shell";

export const warn = () => {
  const none = { toastWarning: (message: string) => alert(message) };
  return using({ ...none, listImages: async () => [] }, (client) => client.toastWarning("None"));
};
