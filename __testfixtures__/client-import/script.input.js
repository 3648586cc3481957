document.querySelector("#go").addEventListener("click", () => window.ddClient.toastSuccess("Done"));
