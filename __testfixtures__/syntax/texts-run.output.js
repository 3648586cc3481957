// Markup that a program writes, and texts that are run, are left to people.
const run = (id) => `<li onclick="ddClient.navigateToContainer('${id}')">${window.ddClient.docker.listImages()}</li>`;
const cell = '<td title="a" ' + 'onclick="ddClient.toastError()">';
element.setAttribute("onclick", "ddClient.listContainers()");
setTimeout("ddClient.listImages()", 10);
// What only speaks of it stays.
const text = "<p>Use ddClient.listImages()</p>";
console.log("ddClient.listImages()");
