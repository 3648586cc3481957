export async function build(tag) {
  await window.ddClient.execHostCmd(`builder --tag ${tag} --note 'two
lines'`);
  return window.ddClient.execHostCmd(`builder --tag ${tag}
    --push`);
}
