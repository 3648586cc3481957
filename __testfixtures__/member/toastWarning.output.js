export function nearlyFull(percent) {
  if (percent > 90) ddClient.desktopUI.toast.warning("The disk is nearly full");
}
