window.docker = window.ddClient;
App = { client: window.ddClient };

docker.toastError("a");
App.client.toastError("b");
window.App.client.toastError("c");
({ docker } = window);
document.body.onclick = () => globalThis.docker.toastSuccess("d");
Nothing.client.toastError("e");
