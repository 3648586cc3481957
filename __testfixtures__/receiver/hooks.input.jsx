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
  const { toastWarning } = useClient();
  return (
    <p onClick={() => first.toastError(text)} onBlur={() => toastWarning(text)}>
      {text}
    </p>
  );
}

export const later = async (text) => {
  (await loadClient()).toastSuccess(text);
  return loadClient().then((client) => client.toastSuccess(text));
};
