import React, { useEffect, useLayoutEffect } from "react";

export function Leave({ id }: { id: string }) {
  // What an effect returns is called when the component goes.
  useEffect(() => window.ddClient.navigateToImages(), []);
  React.useEffect(() => {
    return window.ddClient.navigateToVolumes();
  }, []);
  useLayoutEffect(() => {
    window.ddClient.navigateToContainers();
  }, []);
  useEffect(() => window.ddClient.toastError(id), [id]);
  return <button onClick={() => window.ddClient.navigateToContainers()}>Leave</button>;
}
