import { useToasts } from "./toasts";

/** `window.ddClient.toastError` is not what this is. */
export function Save({ save }) {
  const { toastError } = useToasts();
  return <button onClick={() => save().catch(toastError)}>Save</button>;
}
