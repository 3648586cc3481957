document.querySelector("#go").addEventListener("click", () => window.ddClient.desktopUI.toast.success("Done"));
