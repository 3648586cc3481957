export default function show() {}

var docker = window.ddClient;
docker.toastError("a");
window.docker.toastError("b");
