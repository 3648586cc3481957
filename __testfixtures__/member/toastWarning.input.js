export function nearlyFull(percent) {
  if (percent > 90) ddClient.toastWarning("The disk is nearly full");
}
