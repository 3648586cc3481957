import { toast } from "react-toastify";

export function toastSuccess(text) {
  return toast.success(text);
}

export const saved = (ddClient) => toastSuccess(`saved by ${ddClient.user}`);
