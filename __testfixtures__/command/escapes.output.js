export async function escapes(name) {
  await window.ddClient.extension.host.cli.exec("note", ["two", "words"]);
  await window.ddClient.extension.host.cli.exec("note", ["--continued", "--again"]);
  await window.ddClient.extension.host.cli.exec("note", ["'caf\u00e9 \x41'", "--tab", "here"]);
  await window.ddClient.extension.host.cli.exec("note", [`${name}`, `'\`\${x}'-${name}`]);
  await window.ddClient.extension.host.cli.exec('note', ['"it\'s"', '\'don"t\'']);
  await window.ddClient.extension.host.cli.exec("note", ["a\\ b", "C:\\\\logs"]);
  await window.ddClient.extension.host.cli.exec("note", [`'$\{x}${name}'`]);
  await window.ddClient.extension.host.cli.exec("note", ["\u{1F600}", "a\u00a0b"]);
}
