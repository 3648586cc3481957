export default function show() {}

var docker = window.ddClient;
docker.desktopUI.toast.error("a");
window.docker.toastError("b");
