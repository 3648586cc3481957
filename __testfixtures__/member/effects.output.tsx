import React, { useEffect, useLayoutEffect } from "react";

export function Leave({ id }: { id: string }) {
  // What an effect returns is called when the component goes.
  useEffect(() => void window.ddClient.desktopUI.navigate.viewImages(), []);
  React.useEffect(() => {
    return void window.ddClient.desktopUI.navigate.viewVolumes();
  }, []);
  useLayoutEffect(() => {
    window.ddClient.desktopUI.navigate.viewContainers();
  }, []);
  useEffect(() => window.ddClient.desktopUI.toast.error(id), [id]);
  return <button onClick={() => window.ddClient.desktopUI.navigate.viewContainers()}>Leave</button>;
}
