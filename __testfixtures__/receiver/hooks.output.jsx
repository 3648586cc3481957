import React, { useMemo } from "react";

function useDockerDesktopClient() {
  return window.ddClient;
}

const useClient = () => useMemo(() => window.ddClient, []);

async function loadClient() {
  await Promise.resolve();
  return useDockerDesktopClient();
}

export function Toasts({ text }) {
  const first = useDockerDesktopClient();
  const { desktopUI: { toast: { warning: toastWarning } } } = useClient();
  return (
    <p onClick={() => first.desktopUI.toast.error(text)} onBlur={() => toastWarning(text)}>
      {text}
    </p>
  );
}

export const later = async (text) => {
  (await loadClient()).desktopUI.toast.success(text);
  return loadClient().then((client) => client.desktopUI.toast.success(text));
};
