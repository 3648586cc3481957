export async function build(tag) {
  await window.ddClient.extension.host.cli.exec("builder", ["--tag", `${tag}`, "--note", "'two\nlines'"]);
  return window.ddClient.execHostCmd(`builder --tag ${tag}
    --push`);
}
