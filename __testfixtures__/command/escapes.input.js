export async function escapes(name) {
  await window.ddClient.execHostCmd("note\u0020two\x20words");
  await window.ddClient.execHostCmd("note \
    --continued \
    --again");
  await window.ddClient.execHostCmd("note 'caf\u00e9 \x41'   \t --tab\there");
  await window.ddClient.execHostCmd(`note ${name}\u0020'\`\${x}'-${name}`);
  await window.ddClient.execHostCmd('note "it\'s" \'don"t\'');
  await window.ddClient.execHostCmd("note a\\ b C:\\\\logs");
  await window.ddClient.execHostCmd("note '$" + "{x}" + name + "'");
  await window.ddClient.execHostCmd("note \u{1F600} a\u00a0b");
}
