import { createContext, useContext, useRef, useState } from "react";

const Context = createContext(window.ddClient);

export function useHeld(text) {
  const ref = useRef(window.ddClient);
  const [state, setState] = useState(() => window.ddClient);
  ref.current.toastError(text);
  state.toastError(text);
  useContext(Context).toastError(text);
  for (const one of [window.ddClient]) one.toastError(text);
  return setState;
}
